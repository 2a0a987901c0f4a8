package org.throughline.interchange.sheets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;

/** A kind of sheet of the register: what its rows mean, how they are recorded and written out. */
interface Sheet extends SheetShape {

    /** The tables that {@link #load} writes to, parents first. */
    List<OwnedTable> tables();

    /** What its rows say, compared with nothing yet. */
    List<FoundLine> lines(List<SheetRow> rows);

    /** What is on record of these ids, by the fields of {@link #lines}; nothing for ids of other things. */
    Map<UUID, Map<String, String>> held(Collection<UUID> ids);

    /** Records a line through the services and gives the id of what was recorded. */
    UUID load(LineToLoad line);

    /** Everything on record as rows of this sheet, by column; a column without a value may be left out. */
    List<Map<String, String>> rows();

    /** Whether its lines are about children, not about the register. */
    default boolean isAboutChildren() {
        return true;
    }
}
