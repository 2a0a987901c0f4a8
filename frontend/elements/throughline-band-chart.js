// Lines by year, each with a band around it.
import { ThroughlineChart, colour } from './throughline-chart.js';

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
      title: this.title(this.shown.title),
      legend: several ? this.legend(lines.map((line) => line.name)) : undefined,
      grid: { left: 56, right: 16, top: 40, bottom: several ? 64 : 32 },
      xAxis: this.axis({ type: 'category', data: lines[0].points.map((point) => String(point[0])) }),
      yAxis: this.axis({ type: 'value', scale: true, minInterval: 1 }),
      series: lines.flatMap((line, index) => this.series(line, index)),
    };
  }

  series(line, index) {
    const color = colour(index);
    const flat = { type: 'line', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, stack: `band ${index}` };
    return [
      { ...flat, data: line.points.map((point) => point[1]) },
      { ...flat, areaStyle: { color, opacity: 0.18 }, data: line.points.map((point) => point[3] - point[1]) },
      { type: 'line', name: line.name, silent: true, symbol: SYMBOLS[index % SYMBOLS.length], symbolSize: 8,
        data: line.points.map((point) => point[2]),
        lineStyle: { color, width: 2, type: index ? 'dashed' : 'solid' }, itemStyle: { color } },
    ];
  }
}

customElements.define('throughline-band-chart', ThroughlineBandChart);
