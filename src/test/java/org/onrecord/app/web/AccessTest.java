package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask a server that others reach. */
final class AccessTest {
    private final Access open = new Access(false, Site.TOKEN);
    private final Access local = new Access(true, null);

    @Test
    void aServerThatOthersReachNeedsAToken() {
        assertThatThrownBy(() -> new Access(false, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer 0123456789abcdef", "bearer  0123456789abcdef", "Basic YW55Ym9keTowMTIzNDU2Nzg5YWJjZGVm"})
    void theTokenLetsIn(String authorization) {
        assertThatCode(() -> open.check(false, fields("Host", "news.example", "Authorization", authorization)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer 0123456789abcdeF", "Bearer ", "Basic !", "Basic ", "Digest x", ""})
    void anythingElseDoesNot(String authorization) {
        assertThatThrownBy(() -> open.check(false, fields("Host", "news.example", "Authorization", authorization)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(401);
                    assertThat(problem.headers()).containsKey("WWW-Authenticate");
                });
    }

    @Test
    void anybodyMayAskWhetherItLives() {
        assertThatCode(() -> open.check(true, fields("Host", "news.example"))).doesNotThrowAnyException();
    }

    @Test
    void aPasswordThatABrowserSendsByItselfIsNoIntent() {
        assertThatThrownBy(() -> open.checkIntent(
                        fields("Host", "news.example", "Authorization", "Basic YW55Ym9keTowMTIzNDU2Nzg5YWJjZGVm")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whatComesFromTheServersOwnPagesIsMeant() {
        assertThatCode(() -> local.checkIntent(fields(
                        "Host", "localhost:8080", "Origin", "http://localhost:8080", "Sec-Fetch-Site", "same-origin")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> local.checkIntent(fields(
                        "Host", "localhost:8080", "Origin", "http://localhost:8081", "Sec-Fetch-Site", "same-site")))
                .isInstanceOf(Problem.class);
    }

    private static HttpFields fields(String... namesAndValues) {
        HttpFields.Mutable fields = HttpFields.build();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
