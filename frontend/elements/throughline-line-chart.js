// A line chart of one value over time.
import { ThroughlineChart, colour } from './throughline-chart.js';

class ThroughlineLineChart extends ThroughlineChart {
  static properties = ['data', 'chartTitle'];

  set data(value) {
    this.points = value?.points ?? [];
    this.draw();
  }

  set chartTitle(value) {
    this.titleText = value;
    this.draw();
  }

  count() {
    return this.points.length;
  }

  option() {
    return this.points && {
      title: this.title(this.titleText),
      grid: { left: 64, right: 16, top: 40, bottom: 40 },
      xAxis: this.axis({ type: 'value', name: 'seconds', nameLocation: 'middle', nameGap: 24 }),
      yAxis: this.axis({ type: 'value', scale: true, minInterval: 1 }),
      series: [{ type: 'line', silent: true, step: 'end', showSymbol: this.points.length < 2, data: this.points,
        lineStyle: { color: colour(0), width: 2 }, itemStyle: { color: colour(0) } }],
    };
  }
}

customElements.define('throughline-line-chart', ThroughlineLineChart);
