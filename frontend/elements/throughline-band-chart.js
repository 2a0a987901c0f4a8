// Lines by year, each with a band around it.
import { ThroughlineChart } from './throughline-chart.js';

const COLOURS = ['#0b5c74', '#b4540a', '#5b3b8c', '#2f6b2f'];
const SYMBOLS = ['circle', 'diamond', 'rect', 'triangle'];

class ThroughlineBandChart extends ThroughlineChart {
  set data(value) {
    this.shown = value;
    this.draw();
  }

  count() {
    return this.shown.lines[0].points.length;
  }

  option() {
    const lines = this.shown?.lines;
    if (!lines?.length) {
      return undefined;
    }
    const several = lines.length > 1;
    return {
      title: { text: this.shown.title, textStyle: { fontSize: 14, color: '#1b2733' } },
      legend: several ? { data: lines.map((line) => line.name), bottom: 0, type: 'scroll' } : undefined,
      grid: { left: 56, right: 16, top: 40, bottom: several ? 64 : 32 },
      xAxis: { type: 'category', data: lines[0].points.map((point) => String(point[0])), axisLabel: { color: '#3d4c5c' } },
      yAxis: { type: 'value', scale: true, minInterval: 1, axisLabel: { color: '#3d4c5c' } },
      series: lines.flatMap((line, index) => this.series(line, index)),
    };
  }

  series(line, index) {
    const color = COLOURS[index % COLOURS.length];
    const flat = { type: 'line', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, stack: `band ${index}` };
    return [
      { ...flat, data: line.points.map((point) => point[1]) },
      { ...flat, areaStyle: { color, opacity: 0.18 }, data: line.points.map((point) => point[3] - point[1]) },
      { type: 'line', name: line.name, symbol: SYMBOLS[index % SYMBOLS.length], symbolSize: 8,
        data: line.points.map((point) => point[2]),
        lineStyle: { color, width: 2, type: index ? 'dashed' : 'solid' }, itemStyle: { color } },
    ];
  }
}

customElements.define('throughline-band-chart', ThroughlineBandChart);
