package org.throughline.casework.consult.choose;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.Laestab;

/**
 * Which other authority maintains a school, by its type and DfE number: it is consulted, too (section 39(2)(c)). Which
 * types are maintained is rows with a source and a date, not code.
 */
@Component
public class Maintainers {

    private final JdbcClient jdbc;
    private final int own;

    Maintainers(JdbcClient jdbc, @Value("${throughline.authority.number}") int own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    /** What is known about who maintains a school. */
    public sealed interface Maintainer {

        /** This authority does, or none does. */
        record NoOther() implements Maintainer {}

        /**
         * Another authority does.
         *
         * @param number its number at the DfE
         */
        record Other(int number) implements Maintainer {}

        /** The school lies elsewhere, and its type or DfE number is not recorded. */
        record NotRecorded() implements Maintainer {}
    }

    /** The types that an authority maintains on a day. */
    public Set<Integer> types(LocalDate day) {
        return new HashSet<>(
                jdbc.sql("select distinct setting_type from casework_consultation_maintained where valid_from <= ?")
                        .param(day)
                        .query(Integer.class)
                        .list());
    }

    /** Who maintains a school, where the types are known. */
    public Maintainer of(SettingRecord setting, Set<Integer> maintained) {
        Integer type = setting.details().type();
        if (type != null && !maintained.contains(type)) {
            return new Maintainer.NoOther();
        }
        Laestab number = setting.details().laestab();
        if (number != null && number.authority() == own) {
            return new Maintainer.NoOther();
        }
        if (type != null && number != null) {
            return new Maintainer.Other(number.authority());
        }
        return setting.inBorough() ? new Maintainer.NoOther() : new Maintainer.NotRecorded();
    }
}
