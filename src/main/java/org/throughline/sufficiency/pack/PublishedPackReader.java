package org.throughline.sufficiency.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.pack.PackFault;
import org.throughline.pack.PackFaults;
import org.throughline.pack.PackRow;
import org.throughline.pack.PackSource;
import org.throughline.pack.PackTable;
import org.throughline.sufficiency.published.AgeBand;
import org.throughline.sufficiency.published.PublishedAuthority;

/**
 * Reads published figures of one or many authorities, as the pack or as the release that a person downloads, and lists
 * everything that is wrong; figures with any fault are not used at all.
 */
public final class PublishedPackReader {

    private static final int MOST_ROWS = 1_000_000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int OLDEST = 25;
    private static final int MOST_PLANS = 10_000_000;
    /** What stands where a figure is not published: not available, not applicable, suppressed, low. */
    private static final Set<String> NOT_PUBLISHED = Set.of("", "z", "x", "c", "k", "low", ":", "~", ".", "..");

    private static final Pattern PERIOD = Pattern.compile("(20\\d{2})(\\d{2})?");
    private static final Pattern AGE = Pattern.compile("age (\\d{1,2})");
    private static final Pattern YOUNGER = Pattern.compile("under (\\d{1,2})");
    private static final Pattern AND_UNDER = Pattern.compile("age (\\d{1,2}) and under");
    private static final Pattern AND_OVER = Pattern.compile("age (\\d{1,2}) and over");
    private static final String ENGLAND = "ENG";

    private final PackFaults faults = new PackFaults();
    private final SortedMap<String, PublishedAuthority> authorities = new TreeMap<>();
    private final Set<List<Object>> seen = new HashSet<>();

    /** What reading led to. */
    public sealed interface Reading {

        /** Things worth knowing that do not stop the figures from being used. */
        List<PackFault> warnings();

        /**
         * The figures are sound.
         *
         * @param authorities by code; England among them where it is published
         */
        record Read(SortedMap<String, PublishedAuthority> authorities, List<PackFault> warnings) implements Reading {}

        /** The figures are not sound. */
        record Refused(List<PackFault> faults, List<PackFault> warnings) implements Reading {}
    }

    /** Reads the figures in a folder or zip. */
    public static Reading read(Path path) {
        return new PublishedPackReader().readFrom(path);
    }

    private Reading readFrom(Path path) {
        boolean isRelease = isRelease(path);
        String anchor = isRelease ? PublishedColumns.CASELOAD.file() : PublishedColumns.PLANS.file();
        PackSource.open(path, anchor, faults).ifPresent(source -> {
            try (source) {
                if (isRelease) {
                    new PackTable(PublishedColumns.CASELOAD, MOST_ROWS, faults)
                            .passingOthers()
                            .read(source, true, this::caseload);
                    new PackTable(PublishedColumns.NEW_OF_RELEASE, MOST_ROWS, faults)
                            .passingOthers()
                            .read(source, false, this::newOfRelease);
                } else {
                    new PackTable(PublishedColumns.PLANS, MOST_ROWS, faults).read(source, true, this::plans);
                    new PackTable(PublishedColumns.NEW_PLANS, MOST_ROWS, faults).read(source, true, this::newPlans);
                    new PackTable(PublishedColumns.CEASED_PLANS, MOST_ROWS, faults).read(source, false, this::ceased);
                    new PackTable(PublishedColumns.SETTINGS, MOST_ROWS, faults).read(source, false, this::setting);
                    new PackTable(PublishedColumns.REQUESTS, MOST_ROWS, faults).read(source, false, this::request);
                    new PackTable(PublishedColumns.POPULATION, MOST_ROWS, faults).read(source, false, this::population);
                }
            } catch (UncheckedIOException tooLarge) {
                faults.add(String.valueOf(path.getFileName()), 0, "", PackSource.TooLarge.WHY);
            }
        });
        if (faults.isEmpty()
                && authorities.values().stream()
                        .allMatch(authority -> authority.totals().isEmpty())) {
            faults.add(anchor, 0, "", "no total is published, expected plans of ages 0 to 25 for one January at least");
        }
        warnOfOdd();
        authorities.values().forEach(authority -> AgesOnce.check(authority, faults));
        return faults.isEmpty()
                ? new Reading.Read(authorities, faults.warnings())
                : new Reading.Refused(faults.faults(), faults.warnings());
    }

    /** Whether the files are those of the release; where neither kind is found the pack's are asked for. */
    private static boolean isRelease(Path path) {
        Optional<PackSource> opened = PackSource.open(path, PublishedColumns.CASELOAD.file(), new PackFaults());
        if (opened.isEmpty()) {
            return false;
        }
        try (PackSource source = opened.get()) {
            Optional<InputStream> caseload = source.open(PublishedColumns.CASELOAD.file());
            if (caseload.isPresent()) {
                caseload.get().close();
            }
            return caseload.isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** A year's new plans above what there can be were not counted for this authority alone. */
    private void warnOfOdd() {
        authorities.forEach((code, authority) -> authority.newPlans().forEach((year, plans) -> {
            if (authority.totals().containsKey(year + 1)
                    && authority.newShare(year + 1).isEmpty()) {
                faults.warn(
                        PublishedColumns.NEW_PLANS.file(),
                        0,
                        "plans",
                        code + " has " + plans + " new plans in " + year + ", more than half of its plans in January "
                                + (year + 1) + "; they are not used");
            }
        }));
    }

    private void plans(PackRow row) {
        String code = row.freeCode("authority");
        int january = row.whole("january", FIRST_YEAR, LAST_YEAR);
        int from = row.whole("age_from", 0, OLDEST);
        int to = row.whole("age_to", from, OLDEST);
        OptionalInt plans = published(row, "plans");
        if (isFirst(row, "plans", code, january, from, to) && plans.isPresent()) {
            stock(code, january, from, to, plans.getAsInt());
        }
    }

    private void newPlans(PackRow row) {
        String code = row.freeCode("authority");
        int year = row.whole("year", FIRST_YEAR, LAST_YEAR);
        int from = row.whole("age_from", 0, OLDEST);
        int to = row.whole("age_to", from, OLDEST);
        OptionalInt plans = published(row, "plans");
        if (isFirst(row, "new", code, year, from, to) && isWhole(from, to) && plans.isPresent()) {
            at(code).newPlans().put(year, plans.getAsInt());
        }
    }

    /** Checked like the others; the model takes what has ceased from the totals and the new plans. */
    private void ceased(PackRow row) {
        String code = row.freeCode("authority");
        int year = row.whole("year", FIRST_YEAR, LAST_YEAR);
        int from = row.whole("age_from", 0, OLDEST);
        int to = row.whole("age_to", from, OLDEST);
        published(row, "plans");
        isFirst(row, "ceased", code, year, from, to);
    }

    private void setting(PackRow row) {
        String code = row.freeCode("authority");
        int january = row.whole("january", FIRST_YEAR, LAST_YEAR);
        String setting = row.code(
                "setting",
                text -> PublishedColumns.KINDS.contains(text) ? Optional.of(text) : Optional.empty(),
                "one of "
                        + String.join(
                                ", ", PublishedColumns.KINDS.stream().sorted().toList()),
                "");
        OptionalInt plans = published(row, "plans");
        if (isFirst(row, "setting", code, january, setting) && plans.isPresent()) {
            setting(code, january, setting, plans.getAsInt());
        }
    }

    private void request(PackRow row) {
        String code = row.freeCode("authority");
        int year = row.whole("year", FIRST_YEAR, LAST_YEAR);
        OptionalInt received = published(row, "received");
        published(row, "agreed");
        if (isFirst(row, "request", code, year) && received.isPresent()) {
            at(code).requests().put(year, received.getAsInt());
        }
    }

    /** Checked like the others; the model keeps the shares of ages as they are. */
    private void population(PackRow row) {
        String code = row.freeCode("authority");
        int year = row.whole("year", FIRST_YEAR, LAST_YEAR);
        int age = row.whole("age", 0, OLDEST);
        if (!NOT_PUBLISHED.contains(row.text("population"))) {
            row.amount("population");
        }
        isFirst(row, "population", code, year, age);
    }

    private void caseload(PackRow row) {
        OptionalInt plans = published(row, "ehcplans");
        Optional<String> code = authority(row);
        OptionalInt period = period(row);
        if (plans.isEmpty() || code.isEmpty() || period.isEmpty()) {
            return;
        }
        int january = period.getAsInt() + 1;
        switch (row.text("breakdown_topic")) {
            case "All EHC plans" -> {
                if (isFirst(row, "plans", code.get(), january, 0, OLDEST)) {
                    stock(code.get(), january, 0, OLDEST, plans.getAsInt());
                    PublishedColumns.KINDS_OF_RELEASE.forEach(
                            (kind, columns) -> kind(row, code.get(), january, kind, columns));
                }
            }
            case "Child or young persons age" ->
                ages(row.text("breakdown")).ifPresent(ages -> {
                    if (isFirst(row, "plans", code.get(), january, ages[0], ages[1])) {
                        stock(code.get(), january, ages[0], ages[1], plans.getAsInt());
                    }
                });
            default -> {
                // divided by what is not forecast
            }
        }
    }

    private void kind(PackRow row, String code, int january, String kind, List<String> columns) {
        int sum = 0;
        for (String column : columns) {
            OptionalInt plans = published(row, column);
            if (plans.isEmpty()) {
                return;
            }
            sum += plans.getAsInt();
        }
        setting(code, january, kind, sum);
    }

    private void newOfRelease(PackRow row) {
        OptionalInt plans = published(row, "new_ehc_plans");
        Optional<String> code = authority(row);
        OptionalInt period = period(row);
        if (plans.isPresent()
                && code.isPresent()
                && period.isPresent()
                && row.text("breakdown_topic").equals("New EHC plans")
                && isFirst(row, "new", code.get(), period.getAsInt())) {
            at(code.get()).newPlans().put(period.getAsInt(), plans.getAsInt());
        }
    }

    private static Optional<String> authority(PackRow row) {
        return switch (row.text("geographic_level")) {
            case "National" -> Optional.of(ENGLAND);
            case "Local authority" -> Optional.of(row.freeCode("old_la_code"));
            default -> Optional.empty();
        };
    }

    /** The calendar year, or the year in which the academic year began. */
    private static OptionalInt period(PackRow row) {
        Matcher period = PERIOD.matcher(row.text("time_period"));
        if (!period.matches()) {
            row.fault(
                    "time_period",
                    PackFaults.quote(row.text("time_period")) + ", expected a year such as 2024 or 202425");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(period.group(1)));
    }

    private static Optional<int[]> ages(String breakdown) {
        Matcher age = AGE.matcher(breakdown);
        if (age.matches()) {
            int only = Integer.parseInt(age.group(1));
            return Optional.of(new int[] {only, only});
        }
        Matcher younger = YOUNGER.matcher(breakdown);
        if (younger.matches()) {
            return Optional.of(new int[] {0, Integer.parseInt(younger.group(1)) - 1});
        }
        Matcher under = AND_UNDER.matcher(breakdown);
        if (under.matches()) {
            return Optional.of(new int[] {0, Integer.parseInt(under.group(1))});
        }
        Matcher over = AND_OVER.matcher(breakdown);
        return over.matches() ? Optional.of(new int[] {Integer.parseInt(over.group(1)), OLDEST}) : Optional.empty();
    }

    private static OptionalInt published(PackRow row, String column) {
        return NOT_PUBLISHED.contains(row.text(column))
                ? OptionalInt.empty()
                : OptionalInt.of(row.whole(column, 0, MOST_PLANS));
    }

    private boolean isFirst(PackRow row, Object... key) {
        boolean isFirst = seen.add(List.of(key));
        if (!isFirst) {
            row.fault("", "the same figure stands twice, expected it once");
        }
        return isFirst && row.isSound();
    }

    private static boolean isWhole(int from, int to) {
        return from == 0 && to == OLDEST;
    }

    private void stock(String code, int january, int from, int to, int plans) {
        if (isWhole(from, to)) {
            at(code).totals().put(january, plans);
        } else {
            at(code).ages().computeIfAbsent(january, none -> new ArrayList<>()).add(new AgeBand(from, to, plans));
        }
    }

    private void setting(String code, int january, String setting, int plans) {
        at(code).settings().computeIfAbsent(january, none -> new TreeMap<>()).put(setting, plans);
    }

    private PublishedAuthority at(String code) {
        return authorities.computeIfAbsent(
                code,
                none -> new PublishedAuthority(
                        code, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
    }
}
