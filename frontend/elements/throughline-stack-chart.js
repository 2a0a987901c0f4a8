// Columns of parts one on the other; a part without a name is not drawn and only lifts the others.
import { ThroughlineChart } from './throughline-chart.js';

const COLOURS = ['#0b5c74', '#b4540a', '#5b3b8c', '#2f6b2f', '#8a1c4a', '#5c5c5c', '#8a6d00', '#1f4e9c'];

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
      title: { text: shown.title, textStyle: { fontSize: 14, color: '#1b2733' } },
      aria: { decal: { show: true } },
      legend: { data: named.map((part) => part.name), bottom: 0, type: 'scroll' },
      grid: { left: 56, right: 16, top: 40, bottom: 64 },
      xAxis: { type: 'category', data: shown.columns, axisLabel: { color: '#3d4c5c', interval: 0, hideOverlap: true } },
      yAxis: { type: 'value', scale: named.length < shown.parts.length, axisLabel: { color: '#3d4c5c' } },
      series: shown.parts.map((part) => ({
        type: 'bar', name: part.name, stack: 'all', data: part.values, silent: true,
        itemStyle: part.name ? { color: COLOURS[named.indexOf(part) % COLOURS.length] } : { opacity: 0 },
      })),
    };
  }
}

customElements.define('throughline-stack-chart', ThroughlineStackChart);
