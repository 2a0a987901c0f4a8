package org.throughline.sufficiency.cost;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What is built and what it saves over several years, in pounds of the first of them (HM Treasury, The Green Book 2022,
 * chapter 5: costs and benefits are discounted to the start of the appraisal). Capital is paid when its year begins,
 * savings come in over the year; both are discounted by the year they fall in, the first of them not.
 */
public final class Appraisal {

    /** The longest that something built is counted on, in years (Green Book 2022, chapter 5: buildings). */
    public static final int LONGEST = 60;

    private static final double NEARLY = 1e-6;

    private final double rate;
    private final double[] capital;
    private final double[] saved;

    /**
     * An appraisal.
     *
     * @param percent the discount rate in percent a year, 0 or more
     * @param capital pounds to build in each year
     * @param saved pounds saved in each year against doing nothing; below 0 where more is spent
     */
    public Appraisal(BigDecimal percent, double[] capital, double[] saved) {
        if (percent.signum() < 0 || capital.length != saved.length || capital.length == 0) {
            throw new IllegalArgumentException("A rate of 0 or more, and capital and savings of the same years");
        }
        rate = percent.doubleValue() / 100;
        this.capital = capital.clone();
        this.saved = saved.clone();
    }

    /** The discounted sum of what is spent less what is saved; below 0 where more is saved. */
    public double sum() {
        return after(capital.length - 1);
    }

    /**
     * Years from the first capital until what is saved has paid for all of it, and goes on to have done so to the end
     * of these years; empty where nothing is built or it is not paid back in them.
     */
    public OptionalDouble payback() {
        int begin = firstCapital();
        if (begin < 0 || after(capital.length - 1) > NEARLY) {
            return OptionalDouble.empty();
        }
        int year = capital.length - 1;
        while (year > begin && begun(year) <= NEARLY) {
            year--;
        }
        return OptionalDouble.of(year - begin + part(begun(year), saved[year] * factor(year)));
    }

    /**
     * Years from the first capital until it is paid back if the last year's saving went on as it is; the same as
     * {@link #payback()} where that is in these years, empty where it is not within {@value #LONGEST} years.
     */
    public OptionalDouble paybackIfItWentOn() {
        int begin = firstCapital();
        if (begin < 0 || payback().isPresent()) {
            return payback();
        }
        double left = sum();
        double yearly = saved[saved.length - 1];
        for (int year = capital.length; yearly > 0 && year < begin + LONGEST; year++) {
            double came = yearly * factor(year);
            if (left - came <= NEARLY) {
                return OptionalDouble.of(year - begin + part(left, came));
            }
            left -= came;
        }
        return OptionalDouble.empty();
    }

    private int firstCapital() {
        for (int year = 0; year < capital.length; year++) {
            if (capital[year] > 0) {
                return year;
            }
        }
        return -1;
    }

    /** What is spent less what is saved when a year has begun and its capital is paid. */
    private double begun(int year) {
        return after(year - 1) + capital[year] * factor(year);
    }

    /** What is spent less what is saved until the end of a year. */
    private double after(int last) {
        double sum = 0;
        for (int year = 0; year <= last; year++) {
            sum += (capital[year] - saved[year]) * factor(year);
        }
        return sum;
    }

    private double factor(int year) {
        return Math.pow(1 + rate, -year);
    }

    private static double part(double left, double came) {
        return came <= 0 ? 1 : Math.clamp(left / came, 0, 1);
    }

    @Override
    public String toString() {
        return "Appraisal at " + rate + " of " + Arrays.toString(capital) + " and " + Arrays.toString(saved);
    }
}
