package org.throughline.interchange.sheets;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.interchange.batch.Imports;
import org.throughline.interchange.text.SheetFormat;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.TransitionsRefusal;

/**
 * A class that moves, pasted from a spreadsheet or brought as one: a batch of which a record is started for each child.
 * It is read and loaded with the rights of the SENCO who brings it, and nobody else sees it.
 */
@Service
@Transactional
public class ClassLists {

    /** The kind of these batches. */
    public static final String KIND = ClassKind.CODE;

    private static final String[] HEADINGS = {ChildLines.SURNAME, ChildLines.FORENAME, ChildLines.BORN, ChildLines.UPN};

    private final Imports imports;
    private final CurrentUser user;

    ClassLists(Imports imports, CurrentUser user) {
        this.imports = imports;
        this.user = user;
    }

    /**
     * Takes rows that somebody pasted and begins to read them.
     *
     * @param rows as copied from a spreadsheet
     * @param hasHeadings whether the first row says what the columns are; otherwise they are surname, forename, date of
     *     birth and UPN
     * @param move the move, the same for all; its child does not count
     * @return the id of the batch
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} where it is not the person's setting
     */
    @RolesAllowed(Roles.SENCO)
    public UUID paste(String rows, boolean hasHeadings, RecordOpening move) {
        String divider = rows.indexOf('\t') < 0 ? "," : "\t";
        try {
            Path content = Files.createTempFile("throughline-class-", ".txt");
            try {
                Files.writeString(content, hasHeadings ? rows : String.join(divider, HEADINGS) + "\n" + rows);
                return bring("Pasted class.txt", content, move);
            } finally {
                Files.deleteIfExists(content);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * As above, for a file: CSV or an Excel workbook, with headings.
     *
     * @param fileName its name where it came from
     */
    @RolesAllowed(Roles.SENCO)
    public UUID bring(String fileName, Path content, RecordOpening move) {
        UUID sender = Optional.ofNullable(move.senderId())
                .filter(user.settings(Roles.SENCO)::contains)
                .orElseThrow(() -> new TransitionsRefusal.NotTheLeavingSetting().refused());
        return imports.bring(
                KIND,
                fileName,
                content,
                new ClassMove(move.phase(), move.entryYear(), sender, move.senderName()).text());
    }

    /** A file to fill in: headings, what each means, and one invented row that reading passes over. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public SheetFiles.Download template(SheetFormat format) {
        ClassShape shape = new ClassShape();
        return new SheetFiles.Download(
                shape.label() + ", template" + format.ending(),
                format.mediaType(),
                SheetWriter.template(shape, format));
    }
}
