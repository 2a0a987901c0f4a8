package org.throughline.interchange.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.text.SheetDays;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Invisible;
import org.throughline.shared.Laestab;
import org.throughline.shared.PlainText;
import org.throughline.shared.Postcode;
import org.throughline.shared.Ukprn;
import org.throughline.shared.Upn;
import org.throughline.shared.Urn;
import org.throughline.shared.YearGroup;
import org.throughline.shared.csv.SafeCell;

/** A cell as the one form in which records hold what it says; what Excel did to it is found and said. */
final class CellReader {

    private static final Set<String> ERRORS = Set.of(
            "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA");
    private static final Pattern CUT_NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?[eE]\\+?[0-9]+");
    private static final Pattern POINT_ZERO = Pattern.compile("(-?[0-9]+)\\.0+");
    private static final Pattern DATE_OF_CODE = Pattern.compile(
            "[0-9]{1,2}[-/ ](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?:[-/ ][0-9]{2,4})?"
                    + "|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*[-/ ][0-9]{2,4}"
                    + "|[0-9]{4}-[0-9]{2}-[0-9]{2}(?: 00:00:00)?|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}");
    private static final Pattern EXCEL_DAY = Pattern.compile("[2-7][0-9]{4}");
    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);
    private static final Pattern YEARS = Pattern.compile("([0-9]{4})(?:\\s?[/-]\\s?(?:[0-9]{2}|[0-9]{4}))?");

    private final LocalDate today;

    CellReader(LocalDate today) {
        this.today = today;
    }

    /** A cell of a file: what it says, of its column. */
    record Cell(SheetColumn column, String text) {}

    /** Words as records hold them. */
    static String words(String text) {
        return Invisible.strip(PlainText.line(text));
    }

    /** Whether a cell can only be a day with the month before it, so that its whole column is in doubt. */
    boolean isMonthFirst(Cell cell) {
        return cell.column().form().isDay() && day(cell).isMonthFirst();
    }

    private SheetDays.Found day(Cell cell) {
        return SheetDays.of(cell.text(), today, cell.column().form() == CellForm.BIRTH);
    }

    /**
     * What a cell says.
     *
     * @param isInDoubt whether other cells of its column have the month before the day
     * @param faults told what is wrong with it
     * @return blank where nothing stands there, or something wrong
     */
    String read(Cell given, boolean isInDoubt, Consumer<ImportFault> faults) {
        Cell cell = new Cell(given.column(), SafeCell.undone(given.text()));
        CellForm form = cell.column().form();
        String text = cell.text();
        if (text.isEmpty()) {
            return "";
        }
        Optional<SheetRule> spoilt = spoilt(text, form);
        if (spoilt.isPresent()) {
            faults.accept(spoilt.get().broken(cell.column().name(), text));
            return "";
        }
        if (form.isDay()) {
            return day(cell, isInDoubt, faults);
        }
        if (form != CellForm.WORDS && POINT_ZERO.matcher(text).matches()) {
            faults.accept(SheetRule.POINT_ZERO.broken(cell.column().name(), text));
            text = POINT_ZERO.matcher(text).replaceFirst("$1");
        }
        Optional<String> value = value(form, text);
        if (value.isEmpty()) {
            faults.accept(wrong(cell.column(), text));
        }
        return value.orElse("");
    }

    private static Optional<SheetRule> spoilt(String text, CellForm form) {
        boolean isCoded = form != CellForm.WORDS && form != CellForm.FEATURES && form != CellForm.NEEDS;
        if (ERRORS.contains(text.toUpperCase(Locale.ROOT))) {
            return Optional.of(SheetRule.ERROR_CELL);
        }
        if (isCoded && Invisible.isIn(text)) {
            return Optional.of(SheetRule.UNSEEN);
        }
        boolean isCut = CUT_NUMBER.matcher(text).matches() && (form != CellForm.CODE || text.indexOf('+') >= 0);
        if (isCoded && isCut) {
            return Optional.of(SheetRule.DIGITS_LOST);
        }
        return form.isNumberOfSomething() && DATE_OF_CODE.matcher(text).matches()
                ? Optional.of(SheetRule.MADE_A_DATE)
                : Optional.empty();
    }

    private String day(Cell cell, boolean isInDoubt, Consumer<ImportFault> faults) {
        String name = cell.column().name();
        SheetDays.Found found = day(cell);
        if (found.isMonthFirst() || isInDoubt && found.isEither()) {
            faults.accept(SheetRule.MONTH_FIRST.broken(name, cell.text()));
            return "";
        }
        LocalDate day = found.day();
        if (day == null) {
            faults.accept(
                    EXCEL_DAY.matcher(cell.text()).matches()
                            ? SheetRule.NO_DAY.broken(
                                    name,
                                    cell.text(),
                                    "a date; the number is Excel's for "
                                            + DAY_NOUGHT.plusDays(Integer.parseInt(cell.text())))
                            : SheetRule.NO_DAY.broken(name, cell.text()));
            return "";
        }
        if (found.hasShortYear()) {
            faults.accept(SheetRule.SHORT_YEAR.broken(name, cell.text()));
        }
        return day.toString();
    }

    private static ImportFault wrong(SheetColumn column, String text) {
        String name = column.name();
        if (column.form() == CellForm.DFE_NUMBER && text.matches("[0-9]{3,6}")) {
            return SheetRule.ZEROS_LOST.broken(name, text, "seven digits, such as 351/4001");
        }
        return switch (column.form()) {
            case SEX, YES_NO, NEEDS, PROVISION_TYPE, RISK ->
                SheetRule.UNKNOWN_WORD.broken(name, text, SheetWords.list(column.form()));
            case WHOLE -> SheetRule.OUT_OF_RANGE.broken(name, text, "a whole number from 0 to 9,999,999");
            case POUNDS -> SheetRule.OUT_OF_RANGE.broken(name, text, "pounds from 0 to 10,000,000");
            case NC_YEAR -> SheetRule.OUT_OF_RANGE.broken(name, text, "an NC year from -4 to 20, R or N");
            case ACADEMIC_YEAR -> SheetRule.OUT_OF_RANGE.broken(name, text, "an academic year such as 2026/27");
            case FEATURES -> SheetRule.UNKNOWN_WORD.broken(name, text, "features in capitals, such as WHEELCHAIR");
            default -> SheetRule.WRONG_NUMBER.broken(name, text, example(column));
        };
    }

    private static String example(SheetColumn column) {
        return switch (column.form()) {
            case UPN -> "a UPN of 13 characters whose check letter fits";
            case URN -> "a URN of six digits";
            case UKPRN -> "a UKPRN of eight digits that begin with 1";
            case DFE_NUMBER -> "a DfE number such as 351/4001";
            case POSTCODE -> "a full postcode such as BL9 0SW";
            default -> "letters, digits and _ . : - such as " + column.example();
        };
    }

    /** What a text says in the form of records; empty where it is none. */
    private static Optional<String> value(CellForm form, String text) {
        return switch (form) {
            case WORDS -> Optional.of(words(text));
            case CODE -> Optional.of(text).filter(code -> code.matches("[A-Za-z0-9][A-Za-z0-9_.:-]{0,39}"));
            case UPN -> Optional.of(Upn.cleaned(text)).filter(Upn::isValid);
            case URN ->
                Optional.of(text)
                        .filter(each -> Urn.problem(each).isEmpty())
                        .map(each -> Urn.of(each).toString());
            case UKPRN ->
                Optional.of(text)
                        .filter(each -> Ukprn.problem(each).isEmpty())
                        .map(each -> Ukprn.of(each).toString());
            case DFE_NUMBER ->
                Optional.of(text)
                        .filter(each -> Laestab.problem(each).isEmpty())
                        .map(each -> Laestab.of(each).toString());
            case POSTCODE -> Optional.of(Postcode.cleaned(text)).filter(Postcode::isValid);
            case WHOLE ->
                Optional.of(text.replaceAll("[, ]", ""))
                        .filter(digits -> digits.matches("[0-9]{1,7}"))
                        .map(digits -> String.valueOf(Integer.parseInt(digits)));
            case POUNDS -> pounds(text);
            case NC_YEAR -> ncYear(text);
            case ACADEMIC_YEAR -> academicYear(text);
            case FEATURES -> features(text);
            case SEX, YES_NO, NEEDS, PROVISION_TYPE, RISK -> SheetWords.of(form, text);
            case DAY, BIRTH -> Optional.empty();
        };
    }

    private static Optional<String> pounds(String text) {
        String digits = text.replaceAll("[£, ]", "");
        return digits.matches("[0-9]{1,8}(\\.[0-9]{1,2})?")
                ? Optional.of(amount(new BigDecimal(digits)))
                : Optional.empty();
    }

    /** Pounds as records hold them: without pence where there are none. */
    static String amount(BigDecimal pounds) {
        BigDecimal plain = pounds.stripTrailingZeros();
        return plain.scale() <= 0 ? plain.toPlainString() : plain.setScale(2).toPlainString();
    }

    private static Optional<String> ncYear(String text) {
        String year = text.toUpperCase(Locale.ROOT).replaceFirst("^(NC )?(YEAR|YR|Y)\\s*", "");
        String number = Set.of("R", "RECEPTION", "YR").contains(year)
                ? "0"
                : Set.of("N", "NURSERY").contains(year) ? "-1" : year;
        return Optional.of(number)
                .filter(each -> each.matches("-?[0-9]{1,2}"))
                .map(Integer::parseInt)
                .filter(each -> each >= YearGroup.MIN && each <= YearGroup.MAX)
                .map(String::valueOf);
    }

    private static Optional<String> academicYear(String text) {
        return Optional.of(YEARS.matcher(text))
                .filter(Matcher::matches)
                .map(match -> Integer.parseInt(match.group(1)))
                .filter(year -> year >= AcademicYear.MIN && year <= AcademicYear.MAX)
                .map(year -> new AcademicYear(year).label());
    }

    private static Optional<String> features(String text) {
        List<String> all = new ArrayList<>();
        for (String each : text.split("[;,]")) {
            String feature = Invisible.strip(each).toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
            if (!feature.isEmpty()) {
                all.add(feature);
            }
        }
        return all.stream().allMatch(each -> each.matches("[A-Z][A-Z0-9_]{0,39}"))
                ? Optional.of(String.join(", ", new TreeSet<>(all)))
                : Optional.empty();
    }
}
