package org.throughline.transitions.roll;

/** Which children are on record at a setting, as a condition of SQL. */
public final class OwnChildren {

    private OwnChildren() {}

    /**
     * Whether a child c is on record at one of the settings :own, in the academic year :year: a transition record that
     * the setting keeps, or a place there this year or in the year before.
     *
     * @param asking the column of the setting that asks, which does not count; null where none asks
     */
    public static String condition(String asking) {
        return " (exists (select 1 from transition_record r where r.child_id = c.id and r.sender_id in (:own)"
                + " and not (r.sender_id <=> " + asking + ")) or exists (select 1 from placement p"
                + " join provision v on v.id = p.provision_id where p.child_id = c.id and v.setting_id in (:own)"
                + " and not (v.setting_id <=> " + asking + ") and p.corrected_code is null"
                + " and p.starts < cast(concat(:year + 1, '-09-01') as date)"
                + " and coalesce(p.ends, '9999-12-31') > cast(concat(:year - 1, '-09-01') as date)))";
    }
}
