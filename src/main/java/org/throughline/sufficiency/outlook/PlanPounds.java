package org.throughline.sufficiency.outlook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.PairCost;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.ProvisionType;

/**
 * The pounds of a problem of several years, the same for old and new provision: a place of the borough costs what
 * filling it adds, as its place funding is paid whoever comes; every child costs what it costs in each year until it
 * looks again; transport counts; a child without a place costs what is bought for it. Pounds of later years count less.
 */
public final class PlanPounds {

    private final ProjectionRequest request;
    private final double percent;

    /**
     * Pounds of the years of a request.
     *
     * @param percent by how much the pounds of each later year count less, in percent
     */
    public PlanPounds(ProjectionRequest request, double percent) {
        this.request = request;
        this.percent = percent;
    }

    /** What a child costs in each of the years; 0 before it looks for the place and after it looks again. */
    public double[] byYear(Pupil pupil, @Nullable Provision place) {
        double[] pounds = new double[request.years()];
        int oldest = pupil.lastNcYear() == null ? Integer.MAX_VALUE : pupil.lastNcYear();
        if (place != null) {
            oldest = Math.min(oldest, place.ncYearTo());
        }
        double yearly = place == null ? request.terms().withoutPlace() : marginal(place) + transport(pupil, place);
        int begin = Math.max(0, pupil.startYear() - request.entryYear());
        for (int year = begin; year < pounds.length && pupil.ncYear() + year - begin <= oldest; year++) {
            pounds[year] = yearly;
        }
        return pounds;
    }

    private double marginal(Provision place) {
        return marginal(place, request.terms().emptyPlace());
    }

    /**
     * What filling a place adds in a year.
     *
     * @param emptyPlace the place funding, which is paid whoever comes, in pounds a year
     */
    public static double marginal(Provision place, double emptyPlace) {
        double price = place.annualCost().doubleValue();
        boolean isFunded = place.inBorough()
                && place.kind().isSpecialist()
                && place.kind() != ProvisionType.INDEPENDENT_SPECIAL
                && place.kind() != ProvisionType.NON_MAINTAINED_SPECIAL;
        return isFunded ? Math.max(0, price - emptyPlace) : price;
    }

    private double transport(Pupil pupil, Provision place) {
        return Points.travelMetres(pupil, place) > request.terms().walkMetres()
                ? request.terms().transport()
                : 0;
    }

    /** The discounted sum of pounds by year. */
    public double sum(double[] byYear) {
        double sum = 0;
        for (int year = 0; year < byYear.length; year++) {
            sum += byYear[year] * Math.pow(1 + percent / 100, -year);
        }
        return sum;
    }

    /** The place funding of a provision that is opened, in each of the years, whoever comes. */
    public double[] funding(IntUnaryOperator placesInYear) {
        double[] pounds = new double[request.years()];
        for (int year = 0; year < pounds.length; year++) {
            pounds[year] = request.terms().emptyPlace() * placesInYear.applyAsInt(request.entryYear() + year);
        }
        return pounds;
    }

    /** What all children of an answer cost in each of the years. */
    public double[] byYear(Problem problem, Answer answer) {
        double[] pounds = new double[request.years()];
        for (Pupil pupil : problem.pupils()) {
            String place = answer.placeOf(pupil);
            double[] each = byYear(pupil, place == null ? null : problem.provision(place));
            for (int year = 0; year < pounds.length; year++) {
                pounds[year] += each[year];
            }
        }
        return pounds;
    }

    /**
     * The same problem where every pair costs its discounted sum, less what the child would cost without a place. A
     * constant is added to every pair so that none is negative; with equally many placed it changes nothing.
     */
    public Problem priced(Problem problem) {
        double most = problem.pupils().stream()
                .mapToDouble(pupil -> sum(byYear(pupil, null)))
                .max()
                .orElse(0);
        List<PairCost> pairs = new ArrayList<>();
        for (Pupil pupil : problem.pupils()) {
            double without = sum(byYear(pupil, null));
            for (Provision place : problem.provisions()) {
                if (place.ncYearFrom() <= pupil.ncYear() && pupil.ncYear() <= place.ncYearTo()) {
                    double pounds = sum(byYear(pupil, place)) + most - without;
                    pairs.add(PairCost.of(pupil.id(), place.id(), BigDecimal.valueOf(Math.round(pounds))));
                }
            }
        }
        return new Problem(problem.pupils(), problem.provisions(), problem.limits(), pairs);
    }
}
