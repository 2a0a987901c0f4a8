package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.EncodeUtil;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A downloaded file says what it is, whose and of which day, on every system. */
class FileNamesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private static String of(String who) {
        return FileNames.of("transition-profile", who, DAY, "pdf");
    }

    @Test
    void it_says_what_whose_and_when() {
        assertThat(of("Amina Invented")).isEqualTo("transition-profile Amina Invented 2026-11-28.pdf");
        assertThat(FileNames.of("transfer-list", null, DAY, "csv")).isEqualTo("transfer-list 2026-11-28.csv");
        assertThat(of(" ")).isEqualTo("transition-profile 2026-11-28.pdf");
    }

    @Test
    void what_no_system_may_have_in_a_name_is_replaced() {
        assertThat(of("A/B\\C:D*E?\"F\"<G>|H")).isEqualTo("transition-profile A-B-C-D-E--F--G--H 2026-11-28.pdf");
        assertThat(of("..\n\u202E Al. ")).isEqualTo("transition-profile Al 2026-11-28.pdf");
    }

    @Test
    void letters_of_every_script_stay_and_travel_by_rfc_5987() {
        String name = of("\u0645\u062d\u0645\u062f \u674e Zo\u0065\u0308");
        assertThat(name).isEqualTo("transition-profile \u0645\u062d\u0645\u062f \u674e Zo\u00eb 2026-11-28.pdf");
        assertThat(EncodeUtil.rfc5987Encode(name))
                .contains("%D9%85")
                .contains("%C3%AB")
                .endsWith("2026-11-28.pdf");
    }

    @Test
    void a_very_long_name_leaves_room_for_day_and_ending() {
        String name = of("\u0bb8\u0bcd".repeat(200));
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(255);
        assertThat(name).endsWith(" 2026-11-28.pdf");
    }
}
