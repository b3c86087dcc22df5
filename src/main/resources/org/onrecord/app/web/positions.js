// Draws a chart above each table of months. The tables are the only source of the figures, and stay where they are.
"use strict";
(() => {
  const box = document.getElementById("timelines");
  const sections = box ? [...box.querySelectorAll(".timeline")] : [];
  if (!sections.length || !window.Chart) return;

  const SIDES = [
    { name: "favor", label: "▲ in favor" },
    { name: "neutral", label: "● neutral" },
    { name: "against", label: "▼ against" },
  ];
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let show = box.dataset.show;

  const timelines = sections.map((section) => ({
    section,
    summary: section.querySelector(".sum").textContent.trim(),
    title: section.querySelector("caption").textContent.trim(),
    months: [...section.querySelectorAll("tr[data-month]")].map((row) => ({
      month: row.dataset.month,
      counts: [...row.querySelectorAll("td[data-count]")].map((cell) => Number(cell.dataset.count)),
      shift: row.dataset.shift === "true",
      href: row.querySelector("th a")?.href,
    })),
  })).filter((timeline) => timeline.months.length);
  if (!timelines.length) return;

  const total = (month) => month.counts.reduce((sum, count) => sum + count, 0);
  const share = (count, month) => (total(month) ? (100 * count) / total(month) : 0);
  const most = Math.max(...timelines.flatMap((timeline) => timeline.months.map(total)));

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  }

  // Colour is not the only sign: each side has strokes of its own.
  function pattern(side) {
    const size = 8;
    const tile = document.createElement("canvas");
    tile.width = tile.height = size;
    const pen = tile.getContext("2d");
    pen.fillStyle = colour(side);
    pen.fillRect(0, 0, size, size);
    pen.strokeStyle = pen.fillStyle = colour(`${side}-tint`);
    pen.lineWidth = 1;
    if (side === "neutral") {
      pen.fillRect(1, 1, 2, 2);
      pen.fillRect(5, 5, 2, 2);
    } else {
      for (const from of [-size, 0, size]) {
        pen.moveTo(from, side === "favor" ? size : 0);
        pen.lineTo(from + size, side === "favor" ? 0 : size);
      }
      pen.stroke();
    }
    return pen.createPattern(tile, "repeat");
  }

  function datasets(timeline) {
    const inShare = show === "share";
    const bars = SIDES.map((side, at) => ({
      label: side.label,
      stack: "sides",
      order: 1,
      data: timeline.months.map((month) => (inShare ? share(month.counts[at], month) : month.counts[at])),
      backgroundColor: pattern(side.name),
      borderColor: colour(side.name),
      borderWidth: 1,
      pointStyle: "rect",
      maxBarThickness: 56,
    }));
    if (!timeline.months.some((month) => month.shift)) return bars;
    return [...bars, {
      type: "line",
      label: "shift",
      stack: "shifts",
      order: 0,
      data: timeline.months.map((month) => (month.shift ? (inShare ? 106 : total(month) + most * 0.07) : null)),
      showLine: false,
      pointStyle: "rectRot",
      pointRadius: 7,
      pointHoverRadius: 8,
      backgroundColor: colour("ink"),
      borderColor: colour("page"),
    }];
  }

  function options(timeline) {
    const inShare = show === "share";
    const ticks = { color: colour("quiet"), font: { size: 13 } };
    return {
      responsive: true,
      maintainAspectRatio: false,
      animation: still.matches ? false : { duration: 250 },
      interaction: { mode: "index", intersect: false },
      onClick: (event, elements) => open(timeline.months[elements[0]?.index]),
      onHover: (event, elements) => {
        event.native.target.classList.toggle("open", Boolean(timeline.months[elements[0]?.index]?.href));
      },
      scales: {
        x: { stacked: true, ticks, grid: { display: false }, border: { color: colour("quiet") } },
        y: {
          stacked: true,
          beginAtZero: true,
          max: inShare ? 112 : undefined,
          suggestedMax: most * 1.12,
          ticks: {
            ...ticks,
            precision: 0,
            stepSize: inShare ? 25 : undefined,
            callback: (value) => (inShare ? (value > 100 ? "" : `${value} %`) : Number.isInteger(value) ? value : ""),
          },
          grid: { color: ({ tick }) => (inShare && tick.value > 100 ? "transparent" : colour("line")) },
          border: { display: false },
        },
      },
      plugins: {
        legend: {
          labels: {
            color: colour("ink"),
            font: { size: 13 },
            usePointStyle: true,
            pointStyleWidth: 18,
            sort: (one, other) => one.datasetIndex - other.datasetIndex,
          },
        },
        tooltip: {
          backgroundColor: colour("ink"),
          titleColor: colour("page"),
          bodyColor: colour("page"),
          footerColor: colour("page"),
          displayColors: false,
          callbacks: {
            label: (item) => {
              const month = timeline.months[item.dataIndex];
              const count = month.counts[item.datasetIndex];
              return count === undefined
                ? "◆ another side than before"
                : `${SIDES[item.datasetIndex].label}: ${count} (${Math.round(share(count, month))} %)`;
            },
            footer: (items) => (items.length && timeline.months[items[0].dataIndex].href ? "Click or Enter: the statements" : ""),
          },
        },
      },
    };
  }

  function open(month) {
    if (month?.href) location.assign(month.href);
  }

  // The arrow keys go from month to month as the mouse does, Enter opens.
  function keys(chart, timeline) {
    let at = -1;
    chart.canvas.addEventListener("keydown", (event) => {
      const last = timeline.months.length - 1;
      const next = {
        ArrowLeft: Math.max(0, at - 1),
        ArrowRight: Math.min(last, at + 1),
        Home: 0,
        End: last,
      }[event.key];
      if (event.key === "Enter") {
        open(timeline.months[at]);
      } else if (next !== undefined) {
        event.preventDefault();
        at = next;
        const active = SIDES.map((side, datasetIndex) => ({ datasetIndex, index: at }));
        const bar = chart.getDatasetMeta(0).data[at];
        chart.setActiveElements(active);
        chart.tooltip.setActiveElements(active, { x: bar.x, y: bar.y });
        chart.update();
      }
    });
    chart.canvas.addEventListener("blur", () => {
      chart.setActiveElements([]);
      chart.tooltip.setActiveElements([], { x: 0, y: 0 });
      chart.update();
    });
  }

  function add(timeline) {
    const frame = document.createElement("div");
    const canvas = document.createElement("canvas");
    frame.className = "chart";
    canvas.tabIndex = 0;
    canvas.setAttribute("role", "img");
    canvas.setAttribute(
      "aria-label",
      `Bar chart. ${timeline.title}. ${timeline.summary} The arrow keys choose a month, Enter opens its statements; the table below says the same.`,
    );
    frame.append(canvas);
    timeline.section.querySelector(".sum").after(frame);
    const chart = new Chart(canvas, {
      type: "bar",
      data: { labels: timeline.months.map((month) => month.month), datasets: datasets(timeline) },
      options: options(timeline),
    });
    keys(chart, timeline);
    return chart;
  }

  function redraw() {
    charts.forEach((chart, at) => {
      chart.data.datasets = datasets(timelines[at]);
      chart.options = options(timelines[at]);
      chart.update();
    });
  }

  // What the bars show is in the address, too.
  function addSwitch() {
    const group = document.createElement("div");
    group.className = "switch";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "The bars show");
    for (const [name, label] of [["counts", "Counts"], ["share", "Share"]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.setAttribute("aria-pressed", String(name === show));
      button.addEventListener("click", () => {
        show = name;
        for (const other of group.children) other.setAttribute("aria-pressed", String(other === button));
        const address = new URL(location.href);
        address.searchParams.delete("show");
        if (name !== "counts") address.searchParams.set("show", name);
        history.replaceState(null, "", address);
        redraw();
      });
      group.append(button);
    }
    box.before(group);
  }

  addSwitch();
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  const charts = timelines.map(add);
  dark.addEventListener("change", redraw);
  still.addEventListener("change", redraw);
})();
