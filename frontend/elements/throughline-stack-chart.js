// Columns of parts one on the other; a part without a name is not drawn and only lifts the others.
import { ThroughlineChart, colour } from './throughline-chart.js';

class ThroughlineStackChart extends ThroughlineChart {
  set data(value) {
    this.shown = value;
    this.draw();
  }

  count() {
    return this.shown.columns.length;
  }

  option() {
    const shown = this.shown;
    const named = shown?.parts.filter((part) => part.name);
    return shown && {
      title: this.title(shown.title),
      aria: { decal: { show: true } },
      legend: this.legend(named.map((part) => part.name)),
      grid: { left: 56, right: 16, top: shown.unit ? 64 : 40, bottom: 64 },
      xAxis: this.axis({ type: 'category', data: shown.columns, axisLabel: { interval: 0, hideOverlap: true } }),
      yAxis: this.axis({ type: 'value', scale: named.length < shown.parts.length, name: shown.unit }),
      series: shown.parts.map((part) => ({
        type: 'bar', name: part.name, stack: 'all', data: part.values, silent: true,
        itemStyle: part.name ? { color: colour(named.indexOf(part)) } : { opacity: 0 },
      })),
    };
  }
}

customElements.define('throughline-stack-chart', ThroughlineStackChart);
