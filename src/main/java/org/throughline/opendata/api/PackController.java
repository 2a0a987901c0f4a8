package org.throughline.opendata.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.opendata.packs.PackAsked;
import org.throughline.opendata.packs.PackFile;
import org.throughline.opendata.packs.Packs;
import org.throughline.security.TokenSignIn;
import org.throughline.shared.AcademicYear;

/** Packs of the authority's own data: a zip of plain files, ids in place of names. */
@RestController
@Tag(name = "Packs")
class PackController {

    private static final String ZIP = "application/zip";
    private static final String ENTRY =
            "The academic year that children enter, by the calendar year in which it starts; the next one if left out";
    private static final String KEEP =
            "Whether children have the ids that they have in every pack; otherwise each pack has its own";
    private static final String PURPOSE = "What the pack is for; that of the token if left out";

    private final Packs packs;

    PackController(Packs packs) {
        this.packs = packs;
    }

    /** The matching pack of the records. */
    @GetMapping(path = Addresses.MATCHING_PACK, produces = ZIP)
    @Operation(summary = "The matching pack: children who need a place, provisions, places left; no names")
    @ApiResponse(
            responseCode = "200",
            description = "A zip",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> matching(
            @Parameter(description = ENTRY) @RequestParam(required = false) @Nullable Integer entry,
            @Parameter(description = KEEP) @RequestParam(defaultValue = "false") boolean keepIds,
            @Parameter(description = PURPOSE) @RequestParam(defaultValue = "") String purpose) {
        return file(packs.matching(asked(entry, keepIds, purpose)));
    }

    /** The planning pack of the records. */
    @GetMapping(path = Addresses.PLANNING_PACK, produces = ZIP)
    @Operation(summary = "The planning pack: a matching pack with the candidate sites as projects; no names")
    @ApiResponse(
            responseCode = "200",
            description = "A zip",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> planning(
            @Parameter(description = ENTRY) @RequestParam(required = false) @Nullable Integer entry,
            @Parameter(description = KEEP) @RequestParam(defaultValue = "false") boolean keepIds,
            @Parameter(description = PURPOSE) @RequestParam(defaultValue = "") String purpose) {
        return file(packs.planning(asked(entry, keepIds, purpose)));
    }

    /** The forecast pack of the chosen history. */
    @GetMapping(path = Addresses.FORECAST_PACK, produces = ZIP)
    @Operation(summary = "The forecast pack of the history that forecasts are made from; no ids at all")
    @ApiResponse(
            responseCode = "200",
            description = "A zip",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> forecast(@Parameter(description = PURPOSE) @RequestParam(defaultValue = "") String purpose) {
        return file(packs.forecast(purpose(purpose)));
    }

    private PackAsked asked(@Nullable Integer entry, boolean keepIds, String purpose) {
        List<AcademicYear> entries = packs.entries();
        AcademicYear year = entries.stream()
                .filter(each -> entry == null || each.start() == entry)
                .findFirst()
                .orElseThrow(() -> new WrongFilter(
                        "entry",
                        "Write one of " + entries.get(1).start() + ", "
                                + entries.get(0).start() + " and "
                                + entries.get(2).start()));
        return new PackAsked(year, keepIds, purpose(purpose));
    }

    private static String purpose(String asked) {
        return asked.isBlank() ? ReadingNote.asking().map(TokenSignIn::purpose).orElse("") : asked;
    }

    private static ResponseEntity<byte[]> file(PackFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ZIP))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }
}
