package org.onrecord.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onrecord.app.page.FatesView;
import org.onrecord.model.Fate;

/** What became of articles, the latest days one by one. */
final class FatesByDay {
    private static final int MOST_DAYS = 31;

    private final List<Fate> fates;

    private FatesByDay(List<Fate> fates) {
        this.fates = fates;
    }

    /** @param all of all articles, those of inputs that are not read to their end, too */
    static FatesView view(SortedMap<LocalDate, Map<Fate, Long>> days, Map<Fate, Long> all) {
        List<Fate> some = all.entrySet().stream()
                .filter(fate -> fate.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
        return new FatesByDay(some).view(new TreeMap<>(days), all);
    }

    private FatesView view(NavigableMap<LocalDate, Map<Fate, Long>> days, Map<Fate, Long> all) {
        List<FatesView.Row> rows = new ArrayList<>();
        List<Map<Fate, Long>> earlier = new ArrayList<>();
        days.descendingMap().forEach((day, counts) -> {
            if (rows.size() < MOST_DAYS) {
                rows.add(row(day.toString(), counts));
            } else {
                earlier.add(counts);
            }
        });
        FatesView.Row rest = sum("Earlier, on " + (earlier.size() == 1 ? "1 day" : earlier.size() + " days"), earlier);
        FatesView.Row total = row("All", all);
        FatesView.Row known = sum("", List.copyOf(days.values()));
        FatesView.Row unfinished = new FatesView.Row("From inputs not read to their end", difference(total, known));
        for (FatesView.Row more : List.of(rest, unfinished)) {
            if (more.total() > 0) {
                rows.add(more);
            }
        }
        return new FatesView(fates.stream().map(FatesByDay::words).toList(), rows, total);
    }

    private static String words(Fate fate) {
        return fate.label().replace('-', ' ');
    }

    private FatesView.Row row(String label, Map<Fate, Long> counts) {
        return sum(label, List.of(counts));
    }

    private FatesView.Row sum(String label, List<Map<Fate, Long>> days) {
        return new FatesView.Row(
                label,
                fates.stream()
                        .map(fate -> days.stream()
                                .mapToLong(day -> day.getOrDefault(fate, 0L))
                                .sum())
                        .toList());
    }

    private static List<Long> difference(FatesView.Row all, FatesView.Row some) {
        List<Long> rest = new ArrayList<>();
        for (int i = 0; i < all.counts().size(); i++) {
            rest.add(all.counts().get(i) - some.counts().get(i));
        }
        return rest;
    }
}
