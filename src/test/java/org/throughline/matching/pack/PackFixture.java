package org.throughline.matching.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.Throughline;
import org.throughline.matching.problem.Problem;
import picocli.CommandLine;

/** A pack in a folder, written line by line, and the command run on it. */
public final class PackFixture {

    static final String PUPILS = "pupil_id,nc_year,start_year,needs,sex,easting,northing,preferences,excluded,keep,"
            + "keep_apart,sibling_at,requires,last_nc_year";
    static final String PROVISIONS = "provision_id,name,kind,in_borough,needs,nc_year_from,nc_year_to,sex,easting,"
            + "northing,annual_cost,features,opens,closes";
    static final String PLACES = "provision_id,academic_year,nc_year_from,nc_year_to,places";

    private final Path folder;
    private String printed = "";

    public PackFixture(Path folder) {
        this.folder = folder;
        write("pupils.csv", PUPILS);
        write("provisions.csv", PROVISIONS);
        write("places.csv", PLACES);
    }

    public static PackFixture of(Path folder, Problem problem) throws IOException {
        PackFixture pack = new PackFixture(folder);
        PackWriter.write(problem, (name, content) -> {
            try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                content.writeTo(out);
            }
        });
        return pack;
    }

    public PackFixture pupils(String... rows) {
        return write("pupils.csv", PUPILS, rows);
    }

    public PackFixture provisions(String... rows) {
        return write("provisions.csv", PROVISIONS, rows);
    }

    public PackFixture places(String... rows) {
        return write("places.csv", PLACES, rows);
    }

    public PackFixture write(String name, String header, String... rows) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(name),
                    header + "\n"
                            + List.of(rows).stream().map(row -> row + "\n").collect(Collectors.joining()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    public Path folder() {
        return folder;
    }

    public Path answer() {
        return folder.resolveSibling(folder.getFileName() + "-answer");
    }

    /** Runs the command on this pack; everything printed is kept. */
    public int match(String... options) {
        return run(folder, answer(), options);
    }

    /** Runs the command on any folder or zip. */
    public int run(Path pack, Path out, String... options) {
        String[] call = new String[options.length + 5];
        call[0] = "match";
        call[1] = "--pack";
        call[2] = pack.toString();
        call[3] = "--out";
        call[4] = out.toString();
        System.arraycopy(options, 0, call, 5, options.length);
        return execute(call);
    }

    /** Checks the certificate of the answer. */
    public int verify() {
        return execute("verify-certificate", "--pack", folder.toString(), "--answer", answer().toString());
    }

    private int execute(String... call) {
        StringWriter text = new StringWriter();
        CommandLine command =
                Throughline.commandLine().setErr(new PrintWriter(text, true)).setOut(new PrintWriter(text, true));
        int status = command.execute(call);
        printed = text.toString();
        return status;
    }

    public String printed() {
        return printed;
    }

    /** The provisions of the answer by pupil; blank for none. */
    public Map<String, String> places() throws IOException {
        return Files.readAllLines(answer().resolve("placements.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[2]));
    }

    public String answerFile(String name) throws IOException {
        return Files.readString(answer().resolve(name));
    }
}
