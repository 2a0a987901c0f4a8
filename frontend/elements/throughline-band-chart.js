// A line by year with a band around it.
import { ThroughlineChart } from './throughline-chart.js';

class ThroughlineBandChart extends ThroughlineChart {
  set data(value) {
    this.shown = value;
    this.draw();
  }

  count() {
    return this.shown.points.length;
  }

  option() {
    const points = this.shown?.points;
    const flat = { type: 'line', symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
    return points && {
      title: { text: this.shown.title, textStyle: { fontSize: 14, color: '#1b2733' } },
      grid: { left: 56, right: 16, top: 40, bottom: 32 },
      xAxis: { type: 'category', data: points.map((point) => String(point[0])), axisLabel: { color: '#3d4c5c' } },
      yAxis: { type: 'value', scale: true, minInterval: 1, axisLabel: { color: '#3d4c5c' } },
      series: [
        { ...flat, stack: 'band', data: points.map((point) => point[1]) },
        { ...flat, stack: 'band', areaStyle: { color: '#0b5c74', opacity: 0.22 },
          data: points.map((point) => point[3] - point[1]) },
        { type: 'line', symbolSize: 7, data: points.map((point) => point[2]),
          lineStyle: { color: '#0b5c74', width: 2 }, itemStyle: { color: '#0b5c74' } },
      ],
    };
  }
}

customElements.define('throughline-band-chart', ThroughlineBandChart);
