package org.throughline.matching.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.throughline.matching.MatchingRefusal;
import org.throughline.matching.PackFormat;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Problem;
import org.throughline.pack.PackFiles;
import org.throughline.pack.PackLimits;

/** Packs and answers as zips. */
@Component
public class ZippedPacks implements PackFormat {

    /** A fixed time for every entry, so that equal content gives equal bytes. */
    private static final long SAME_TIME = 315_619_200_000L;

    @Override
    public byte[] problem(Problem problem) {
        return zip(files -> PackWriter.write(problem, files));
    }

    @Override
    public byte[] answer(Assessment assessment, Facts facts) {
        return zip(files -> AnswerWriter.write(assessment, facts, files));
    }

    @Override
    public byte[] proof(Proof proof) {
        return CertificateFile.write(proof, "", "");
    }

    @Override
    public Proof readProof(byte[] text) {
        return CertificateFile.read(text).proof();
    }

    @Override
    public Problem readProblem(byte[] zip) {
        return asFile(zip, file -> switch (PackReader.read(file, PackLimits.SERVICE)) {
            case PackReading.Read read -> read.problem();
            case PackReading.Refused refused ->
                throw new MatchingRefusal.StoredProblemUnreadable(
                                refused.faults().getFirst().text())
                        .refused();
        });
    }

    /** Reads a zip by way of a file, which is gone afterwards. */
    public static <T> T asFile(byte[] zip, FileReader<T> reader) {
        try {
            Path file = Files.createTempFile("throughline-", ".zip");
            try {
                Files.write(file, zip);
                return reader.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public interface FileReader<T> {

        T read(Path file) throws IOException;
    }

    public interface Content {

        void writeTo(PackFiles files) throws IOException;
    }

    public static byte[] zip(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            content.writeTo((name, file) -> {
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(SAME_TIME);
                zip.putNextEntry(entry);
                file.writeTo(zip);
                zip.closeEntry();
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
