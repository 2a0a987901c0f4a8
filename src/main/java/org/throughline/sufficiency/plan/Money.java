package org.throughline.sufficiency.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/** Pounds as whole numbers of the largest unit that fits all of them. */
final class Money {

    private static final int MOST_DIGITS = 4;

    private final int digits;
    private final BigInteger unit;

    /** A unit that fits all these amounts; digits beyond the fourth after the point are rounded. */
    Money(Collection<BigDecimal> amounts) {
        int most = 0;
        for (BigDecimal amount : amounts) {
            most = Math.max(most, amount.stripTrailingZeros().scale());
        }
        digits = Math.clamp(most, 0, MOST_DIGITS);
        BigInteger common = BigInteger.ZERO;
        for (BigDecimal amount : amounts) {
            common = common.gcd(whole(amount));
        }
        unit = common.signum() == 0 ? BigInteger.ONE : common;
    }

    private BigInteger whole(BigDecimal pounds) {
        return pounds.setScale(digits, RoundingMode.HALF_UP).unscaledValue();
    }

    /** An amount in units. */
    long units(BigDecimal pounds) {
        return whole(pounds).divide(unit).longValueExact();
    }

    /** The most whole units in an amount. */
    long wholeUnits(BigDecimal pounds) {
        return pounds.setScale(digits, RoundingMode.FLOOR)
                .unscaledValue()
                .divide(unit)
                .longValueExact();
    }

    /** Units in pounds. */
    BigDecimal pounds(long units) {
        return new BigDecimal(BigInteger.valueOf(units).multiply(unit), digits);
    }
}
