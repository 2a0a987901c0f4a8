// A line chart of one value over time.
import { ThroughlineChart } from './throughline-chart.js';

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
      title: { text: this.titleText, textStyle: { fontSize: 14, color: '#1b2733' } },
      grid: { left: 64, right: 16, top: 40, bottom: 40 },
      xAxis: { type: 'value', name: 'seconds', nameLocation: 'middle', nameGap: 24, axisLabel: { color: '#3d4c5c' } },
      yAxis: { type: 'value', scale: true, minInterval: 1, axisLabel: { color: '#3d4c5c' } },
      series: [{ type: 'line', step: 'end', showSymbol: this.points.length < 2, data: this.points,
        lineStyle: { color: '#0b5c74', width: 2 }, itemStyle: { color: '#0b5c74' } }],
    };
  }
}

customElements.define('throughline-line-chart', ThroughlineLineChart);
