package org.throughline.shared.days;

import java.time.LocalDate;
import org.throughline.shared.SchoolDays;

/** The days where nothing is recorded: the usual bank holidays and the usual terms of England. Always an estimate. */
public record EstimatedDays() implements DayCalendar {

    @Override
    public boolean isBankHoliday(LocalDate day) {
        return BankHolidayRules.of(day.getYear()).containsKey(day);
    }

    @Override
    public boolean isSchoolDay(LocalDate day) {
        return SchoolDays.isSchoolDay(day);
    }

    @Override
    public boolean isRecorded(LocalDate day) {
        return false;
    }

    @Override
    public String name() {
        return "the usual terms of England, estimated";
    }
}
