package dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private final AddressGuard guard = new AddressGuard(List.of(), "mailto:desk@example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.170",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refusesAddressesThatAreNotPublic(String address) {
        assertThatThrownBy(() -> guard.check(InetAddress.ofLiteral(address)))
                .isInstanceOf(ForbiddenAddressException.class)
                .hasMessageContaining("is not a public address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "223.255.255.1",
                "2606:4700::1111",
                "2a00:1450::1",
                "2001:4860::8888"
            })
    void letsPublicAddressesPass(String address) {
        assertThatCode(() -> guard.check(InetAddress.ofLiteral(address))).doesNotThrowAnyException();
    }

    @Test
    void asksForAContactBeforePublicAddresses() {
        AddressGuard nameless = new AddressGuard(List.of(AddressRange.parse("127.0.0.0/8")), null);

        assertThatCode(() -> nameless.check(InetAddress.ofLiteral("127.0.1.1"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> nameless.check(InetAddress.ofLiteral("1.1.1.1")))
                .hasMessage("a contact must be set before public hosts are crawled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0177.0.0.1",
                "0x7f.0.0.1",
                "0x7f000001",
                "127.1",
                "127.0.1",
                "017700000001",
                "00.0.0.0",
                "a.0x7f"
            })
    void refusesNumbersThatReadersUnderstandDifferently(String host) {
        assertThatThrownBy(() -> guard.checkNotation(host)).isInstanceOf(ForbiddenAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "127.0.0.1", "1.example", "a1", "4chan.example", "x0x7f"})
    void takesNamesAndPlainAddresses(String host) {
        assertThatCode(() -> guard.checkNotation(host)).doesNotThrowAnyException();
    }
}
