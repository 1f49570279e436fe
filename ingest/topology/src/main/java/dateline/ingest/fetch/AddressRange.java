package dateline.ingest.fetch;

import java.net.InetAddress;

/**
 * A range of IP addresses in CIDR notation, such as {@code 10.0.0.0/8} or {@code fd00::/8}; an address alone is a range
 * of one.
 *
 * @param network an address of the range; the bits behind the prefix don't count
 * @param prefix number of leading bits that all addresses of the range share
 */
public record AddressRange(InetAddress network, int prefix) {
    public AddressRange {
        int bits = network.getAddress().length * 8;
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException(
                    "prefix of " + network.getHostAddress() + " must be 0 to " + bits + " but is " + prefix);
        }
    }

    /** Reads the notation; never asks the name service. */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        try {
            InetAddress network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int bits = network.getAddress().length * 8;
            return new AddressRange(network, slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "address range must be like 10.0.0.0/8 or fd00::/8 but is '" + text + "'", e);
        }
    }

    /** Whether the address lies in the range. */
    public boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        return ours.length == theirs.length && differsAt(ours, theirs) >= prefix;
    }

    /** Index of the first bit in which both differ. */
    private static int differsAt(byte[] left, byte[] right) {
        for (int i = 0; i < left.length; i++) {
            int difference = (left[i] ^ right[i]) & 0xff;
            if (difference != 0) {
                return i * 8 + Integer.numberOfLeadingZeros(difference) - 24;
            }
        }
        return left.length * 8;
    }
}
