package dateline.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which addresses may be dialled: public ones once a contact is known, and those that the operator lets
 * through. What is special comes from IANA's special-purpose address registries (RFC 6890 and its updates). Immutable.
 */
final class AddressGuard {
    private static final List<AddressRange> SPECIAL_IPV4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Everything else of IPv6 is loopback, link-local, unique local, multicast, mapped or translated. */
    private static final AddressRange GLOBAL_IPV6 = AddressRange.parse("2000::/3");

    private static final List<AddressRange> SPECIAL_IPV6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private static final Pattern LOOKS_NUMERIC = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.?");
    private static final Pattern DOTTED_QUAD = Pattern.compile("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");

    private final List<AddressRange> allowed;
    private final @Nullable String contact;

    AddressGuard(List<AddressRange> allowed, @Nullable String contact) {
        this.allowed = allowed;
        this.contact = contact;
    }

    /** Refuses an address that may not be dialled. */
    void check(InetAddress address) throws ForbiddenAddressException {
        if (allowed.stream().anyMatch(range -> range.contains(address))) {
            return;
        }
        if (!isPublic(address)) {
            throw new ForbiddenAddressException(address.getHostAddress() + " is not a public address");
        }
        if (contact == null) {
            throw new ForbiddenAddressException("a contact must be set before public hosts are crawled");
        }
    }

    /** Refuses a numeric host in other than the plain notation: readers differ in what such a host means. */
    void checkNotation(String host) throws ForbiddenAddressException {
        if (LOOKS_NUMERIC.matcher(host).matches() && !DOTTED_QUAD.matcher(host).matches()) {
            throw new ForbiddenAddressException("numeric host must be like 192.0.2.1 but is '" + host + "'");
        }
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? SPECIAL_IPV4.stream().noneMatch(range -> range.contains(address))
                : GLOBAL_IPV6.contains(address) && SPECIAL_IPV6.stream().noneMatch(range -> range.contains(address));
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::parse).toList();
    }
}
