package org.throughline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

class DisplayTest {

    private static final Display DARK_AND_DENSE = new Display(Display.Colours.DARK, Display.Lists.DENSE);

    private final VaadinRequest request = mock();

    @Test
    void who_has_chosen_nothing_gets_the_colours_of_the_device_and_comfortable_lists() {
        when(request.getCookies()).thenReturn(null);
        assertThat(Display.of(request)).isEqualTo(Display.USUAL);
        assertThat(Display.USUAL.colours().scheme()).isEqualTo("light dark");
        assertThat(Display.USUAL.lists().style()).isEqualTo("comfortable");
    }

    @Test
    void what_was_chosen_comes_back_with_the_next_request() {
        when(request.getCookies())
                .thenReturn(new Cookie[] {new Cookie("JSESSIONID", "DARK"), DARK_AND_DENSE.cookie(false)});
        assertThat(Display.of(request)).isEqualTo(DARK_AND_DENSE);
    }

    @Test
    void a_cookie_that_somebody_made_up_is_no_choice() {
        assertThat(Display.parse("")).isEqualTo(Display.USUAL);
        assertThat(Display.parse("DARKEST.\"><script>")).isEqualTo(Display.USUAL);
        assertThat(Display.parse("nothing.DENSE")).isEqualTo(Display.USUAL.with(Display.Lists.DENSE));
    }

    @Test
    void one_choice_leaves_the_other_as_it_is() {
        assertThat(DARK_AND_DENSE.with(Display.Colours.LIGHT).lists()).isEqualTo(Display.Lists.DENSE);
        assertThat(DARK_AND_DENSE.with(Display.Lists.COMFORTABLE).colours()).isEqualTo(Display.Colours.DARK);
    }

    @Test
    void the_cookie_lasts_a_year_and_no_script_or_other_site_reads_it() {
        Cookie cookie = DARK_AND_DENSE.cookie(true);
        assertThat(cookie.getMaxAge()).isEqualTo(365 * 86_400);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }
}
