package org.throughline.opendata.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.throughline.opendata.TokenCheck;
import tools.jackson.databind.json.JsonMapper;

/** What is refused at the door, where the service itself stands in the way. */
class TokenFilterTest {

    private final TokenCheck tokens = mock(TokenCheck.class);
    private final TokenFilter filter = new TokenFilter(
            tokens,
            new Throttle(Clock.systemUTC()),
            new Problems(JsonMapper.builder().build()));

    private MockHttpServletResponse asked(String token) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", Addresses.PLANS);
        request.addHeader("Authorization", "Bearer " + token);
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, response, chain);
        assertThat(chain.getRequest()).isNull();
        return response;
    }

    @Test
    void a_database_that_cannot_be_reached_is_no_wrong_token() throws Exception {
        when(tokens.check(any(), any())).thenThrow(new DataAccessResourceFailureException("gone"));
        MockHttpServletResponse response = asked("tl_0");
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString())
                .contains("Try again in a minute")
                .doesNotContain("gone");
    }

    @Test
    void many_wrong_tokens_from_one_address_are_told_to_wait() throws Exception {
        for (int number = 0; number < Throttle.MOST_WRONG; number++) {
            assertThat(asked("tl_" + number).getStatus()).isEqualTo(401);
        }
        MockHttpServletResponse response = asked("tl_x");
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isNotNull();
    }
}
