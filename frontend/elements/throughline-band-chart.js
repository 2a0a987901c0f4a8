// Lines by year, each with a band around it.
import { ThroughlineChart, colour } from './throughline-chart.js';

const SYMBOLS = ['circle', 'diamond', 'rect', 'triangle'];

class ThroughlineBandChart extends ThroughlineChart {
  static properties = ['known', 'unit', 'data'];

  // the last year that is known; the line before it is the past
  set known(year) {
    this.lastKnown = year;
    this.draw();
  }

  // what is counted
  set unit(words) {
    this.counted = words;
    this.draw();
  }

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
    if (this.lastKnown) {
      return this.withPast(lines[0].points);
    }
    const several = lines.length > 1;
    return {
      title: this.title(this.shown.title),
      legend: several ? this.legend(lines.map((line) => line.name)) : undefined,
      grid: { left: 56, right: 16, top: this.counted ? 64 : 40, bottom: several ? 64 : 32 },
      xAxis: this.axis({ type: 'category', data: lines[0].points.map((point) => String(point[0])) }),
      yAxis: this.axis({ type: 'value', scale: true, minInterval: 1, name: this.counted }),
      series: lines.flatMap((line, index) => this.series(line, index)),
    };
  }

  // what is known, solid; what is forecast, dashed with its band; gaps of years stay gaps
  withPast(points) {
    const first = points[0][0];
    const years = Array.from({ length: points.at(-1)[0] - first + 1 }, (none, index) => first + index);
    const at = new Map(points.map((point) => [point[0], point]));
    const pick = (from, to, value) => years.map((year) => (year >= from && year <= to && at.has(year) ? value(at.get(year)) : null));
    const past = pick(first, this.lastKnown, (point) => point[2]);
    const ahead = pick(this.lastKnown, years.at(-1), (point) => point[2]);
    const low = pick(this.lastKnown, years.at(-1), (point) => point[1]);
    const wide = pick(this.lastKnown, years.at(-1), (point) => point[3] - point[1]);
    const flat = { type: 'line', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, stack: 'band' };
    const drawn = (name, data, index, type) => ({ type: 'line', name, data, silent: true, symbol: SYMBOLS[index], symbolSize: 8,
      lineStyle: { color: colour(index), width: 2, type }, itemStyle: { color: colour(index) } });
    return {
      title: this.title(this.shown.title),
      legend: this.legend(['Past', 'Forecast', '80 % range']),
      grid: { left: 64, right: 16, top: 64, bottom: 64 },
      xAxis: this.axis({ type: 'category', data: years.map(String) }),
      yAxis: this.axis({ type: 'value', scale: true, minInterval: 1, name: this.counted, }),
      series: [
        { ...flat, data: low },
        { ...flat, name: '80 % range', data: wide, itemStyle: { color: colour(1), opacity: 0.18 }, areaStyle: { color: colour(1), opacity: 0.18 } },
        drawn('Past', past, 0, 'solid'),
        drawn('Forecast', ahead, 1, 'dashed'),
      ],
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
