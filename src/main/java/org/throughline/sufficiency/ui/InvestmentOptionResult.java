package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.options.InvestmentOption;
import org.throughline.sufficiency.options.InvestmentOption.FutureRegret;
import org.throughline.sufficiency.options.InvestmentOption.Opened;
import org.throughline.sufficiency.options.InvestmentOption.Option;
import org.throughline.sufficiency.options.Question;

/** What was found: the best set, what opens and is spent in each year, and what it is worth in other futures. */
final class InvestmentOptionResult extends Div {

    private static final long serialVersionUID = 1L;

    InvestmentOptionResult(Question question, InvestmentOption.Result result) {
        Option best = result.bestOption();
        add(new Notice(best(result, best)));
        if (best.openings().stream().noneMatch(each -> each.year() == null)) {
            add(new H3("What opens when"), byYear(question, best), new Paragraph(carried(question)));
        }
        futures(result);
        add(
                new H3("More openings or fewer"),
                options(result),
                new Paragraph(String.format(
                        Locale.UK,
                        "Planned for the middle one of %d possible futures, all years at once: a set must serve"
                                + " children of every year. Who ends where counts every time that a child looks for a place. Pounds are the"
                                + " change against opening nothing in that future. A place of the borough costs what filling it adds, old and"
                                + " new alike; place funding of what opens is paid whoever comes. The sum of the years counts later pounds less"
                                + " and leaves out what is built: it is what is least in the best set. 'Paid back' counts what is built, in the"
                                + " year it opens.",
                        result.followed())));
    }

    private static String openings(List<Opened> openings) {
        return openings.isEmpty()
                ? "nothing"
                : openings.stream().map(Opened::words).collect(Collectors.joining("; "));
    }

    private static String best(InvestmentOption.Result result, Option best) {
        Option none = result.options().getFirst();
        return String.format(
                Locale.UK,
                "Best is to open %s: of %,d times that a child looks for a place from %s to %s, %,d end out of the borough and %,d"
                        + " without a place; opening nothing, %,d and %,d. In the last year it changes what is spent by %s. %s",
                openings(best.openings()),
                result.children(),
                new AcademicYear(result.entryYear()).label(),
                new AcademicYear(result.entryYear() + result.years() - 1).label(),
                best.outOfBorough(),
                best.unplaced(),
                none.outOfBorough(),
                none.unplaced(),
                Formats.aboutChange(best.pounds().doubleValue()),
                result.proven()
                        ? "Proven: no other set within the budgets is better."
                        : "Not proven in the time: another set may be better.");
    }

    private static PlainTable byYear(Question question, Option best) {
        PlainTable table =
                new PlainTable("What opens and is spent by year", "September", "Opens", "#Budget", "#Spent", "#Left");
        BigDecimal left = BigDecimal.ZERO;
        for (int year = question.firstYear(); year <= question.lastYear(); year++) {
            int at = year;
            List<Opened> opened = best.openings().stream()
                    .filter(each -> Objects.equals(each.year(), at))
                    .toList();
            BigDecimal budget = question.budgets().get(year - question.firstYear());
            BigDecimal spent = opened.stream()
                    .map(each -> Objects.requireNonNullElse(each.capital(), BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            left = (question.isCarried() ? left : BigDecimal.ZERO).add(budget).subtract(spent);
            table.row(
                    String.valueOf(year),
                    opened.isEmpty()
                            ? "nothing"
                            : opened.stream().map(Opened::name).collect(Collectors.joining("; ")),
                    Formats.pounds(budget),
                    Formats.pounds(spent),
                    Formats.pounds(left));
        }
        return table.row(
                "All years",
                best.openings().size() == 1 ? "1 opening" : best.openings().size() + " openings",
                Formats.pounds(question.budget()),
                Formats.pounds(best.capital()),
                Formats.pounds(question.budget().subtract(best.capital())));
    }

    private static String carried(Question question) {
        return question.isCarried()
                ? "What a year leaves over is carried over to the next: 'Left' is what the next year can spend as well."
                : "What a year leaves over is not carried over: each year's budget is for what opens in its September.";
    }

    private void futures(InvestmentOption.Result result) {
        List<FutureRegret> regrets = result.regrets();
        if (regrets.isEmpty()) {
            return;
        }
        PlainTable table = new PlainTable(
                "The best set in other futures",
                "#Future",
                "#More without a place",
                "#More out of the borough",
                "#More pounds in all years",
                "Best there",
                "Proven");
        for (int number = 1; number <= regrets.size(); number++) {
            FutureRegret regret = regrets.get(number - 1);
            table.row(
                    String.valueOf(number),
                    Formats.change(regret.unplaced()),
                    Formats.change(regret.outOfBorough()),
                    Formats.aboutChange(regret.pounds().doubleValue()),
                    regret.isBest() ? "as good: none is better" : openings(regret.openings()),
                    regret.isProven() ? "yes" : "no");
        }
        add(
                new H3("If things go otherwise"),
                new Paragraph(said(regrets)),
                table,
                new Paragraph(
                        "Each row is a possible future. What is chosen above is held against the set that would be"
                                + " best if that future were known: how many more children it leaves without a place and out of"
                                + " the borough, and how many pounds more it costs, what is bought for children without a place"
                                + " included and what is built left out. Below 0 is possible: the other set may give more"
                                + " children a place, and pay for it."));
    }

    /** What the other futures say, in a sentence. */
    static String said(List<FutureRegret> regrets) {
        long asGood = regrets.stream().filter(FutureRegret::isBest).count();
        long unproven = regrets.stream().filter(each -> !each.isProven()).count();
        String worst = asGood == regrets.size()
                ? "."
                : String.format(
                        Locale.UK,
                        "; at worst, each in its own future, %s without a place, %s out of the borough and %s more than"
                                + " with the best set of that future.",
                        more(worst(regrets, FutureRegret::unplaced)),
                        more(worst(regrets, FutureRegret::outOfBorough)),
                        Formats.about(worst(regrets, each -> each.pounds().longValue())));
        return "In " + asGood + " of " + regrets.size() + " other futures no other set is better" + worst
                + (unproven == 0 ? "" : " In " + unproven + " of them this is not proven in the time.");
    }

    private static long worst(List<FutureRegret> regrets, ToLongFunction<FutureRegret> measure) {
        return Math.max(0, regrets.stream().mapToLong(measure).max().orElse(0));
    }

    private static String more(long children) {
        return children == 1 ? "1 more child" : Formats.count(children) + " more children";
    }

    private static PlainTable options(InvestmentOption.Result result) {
        PlainTable table = new PlainTable(
                "The best option for each number of openings",
                "#Openings",
                "What",
                "#To build",
                "#Without a place",
                "#Out of the borough",
                "#Sum of the years",
                "#Pounds in the last year",
                "#Paid back after years");
        for (Option option : result.options()) {
            BigDecimal sum = option.sum();
            table.row(
                    String.valueOf(option.openings().size()),
                    openings(option.openings()),
                    Formats.pounds(option.capital()),
                    Formats.count(option.unplaced()),
                    Formats.count(option.outOfBorough()),
                    sum == null ? "find again" : Formats.aboutChange(sum.doubleValue()),
                    Formats.aboutChange(option.pounds().doubleValue()),
                    payback(option));
        }
        return table;
    }

    private static String payback(Option option) {
        if (option.openings().isEmpty()) {
            return "";
        }
        if (option.sum() == null) {
            return "find again";
        }
        BigDecimal payback = option.payback();
        return payback == null ? "not in these years" : payback.toPlainString();
    }
}
