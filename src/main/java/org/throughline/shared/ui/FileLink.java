package org.throughline.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** A link to a file that is made when it is asked for. */
public final class FileLink extends Anchor {

    /** The type of a spreadsheet. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final long serialVersionUID = 1L;

    /** A link with its words, the name and type of the file, and what makes it; empty where there is none. */
    public FileLink(String text, String name, String type, Supplier<Optional<byte[]>> bytes) {
        super(
                DownloadHandler.fromInputStream(event -> bytes.get()
                        .map(file -> new DownloadResponse(new ByteArrayInputStream(file), name, type, file.length))
                        .orElse(DownloadResponse.error(404))),
                text);
        getElement().setAttribute("download", true);
    }
}
