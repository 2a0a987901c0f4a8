package org.throughline.placement;

import java.util.Locale;
import org.throughline.people.ChildYears;

/**
 * Which place a child has on a day, or for want of one later in its academic year, as SQL: what {@link PlacesHeld}
 * says, for lists that are read page by page.
 */
final class PlaceThen {

    /**
     * A table of child_id, provision_id, name, in_borough and setting_id, one row a child. The parameters are
     * {@code :day}, {@code :year}, the start of its academic year, and {@code :after}, the first day of the next.
     */
    static final String SQL = String.format(Locale.ROOT, """
            (
                 select pl.child_id, pr.id, pr.name, st.in_borough, pr.setting_id,
                    row_number() over (partition by pl.child_id order by pl.starts > :day,
                        if(pl.starts > :day, null, pl.starts) desc, pl.starts) nth
                 from placement pl
                 join provision pr on pr.id = pl.provision_id
                 join setting st on st.id = pr.setting_id
                 join child ch on ch.id = pl.child_id
                 where pl.corrected_code is null
                   and pl.starts < :after and (pl.ends is null or pl.ends > :day)
                   and (pr.opens is null or pr.opens <= :year) and (pr.closes is null or :year < pr.closes)
                   and %s <= least(pr.nc_year_to, coalesce(pl.last_nc_year, pr.nc_year_to))
             )""", ChildYears.sql("ch"));

    private PlaceThen() {}
}
