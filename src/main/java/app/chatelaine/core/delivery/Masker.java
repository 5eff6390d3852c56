package app.chatelaine.core.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes secrets out of a stream of bytes, however it is cut into pieces. Bytes are held back only while they may be the
 * beginning of a secret. Not for several threads at once.
 */
public final class Masker {
    private static final byte[] MASK = "•••".getBytes(StandardCharsets.UTF_8);

    private final Node root = new Node(0);

    /** The bytes that are not given out yet, and for each whether it is part of a secret. */
    private byte[] held = new byte[64];

    private boolean[] isSecret = new boolean[64];
    private int count;

    private Node at = root;
    private boolean maskedLast;

    /** @param secrets byte for byte; empty ones are passed over */
    public Masker(Collection<byte[]> secrets) {
        secrets.stream().filter(secret -> secret.length > 0).forEach(this::add);
        link();
    }

    /** Everything that is to be masked for these secrets. */
    public static Masker of(Collection<String> secrets) {
        var all = new ArrayList<byte[]>();
        secrets.forEach(secret -> all.addAll(Disguises.of(secret)));
        return new Masker(all);
    }

    private void add(byte[] secret) {
        Node node = root;
        for (byte next : secret) {
            int depth = node.depth + 1;
            node = node.next.computeIfAbsent(next, key -> new Node(depth));
        }
        node.longest = secret.length;
    }

    /** As Aho and Corasick have it: where a node has no way on, the longest end of its text that has one. */
    private void link() {
        var queue = new ArrayDeque<Node>(List.of(root));
        while (!queue.isEmpty()) {
            Node node = queue.remove();
            node.next.forEach((step, child) -> {
                child.fallback = node == root ? root : node.fallback.follow(step);
                child.longest = Math.max(child.longest, child.fallback.longest);
                queue.add(child);
            });
        }
    }

    /** What of {@code bytes}, and of what was held back, can be given out. */
    public byte[] take(byte[] bytes, int length) {
        var out = new ByteArrayOutputStream(length);
        for (int i = 0; i < length; i++) {
            hold(bytes[i]);
            at = at.follow(bytes[i]);
            Arrays.fill(isSecret, count - at.longest, count, true);
            give(count - at.depth, out);
        }
        return out.toByteArray();
    }

    /** What is left at the end of the stream. */
    public byte[] finish() {
        var out = new ByteArrayOutputStream(count);
        give(count, out);
        at = root;
        return out.toByteArray();
    }

    private void hold(byte next) {
        if (count == held.length) {
            held = Arrays.copyOf(held, 2 * count);
            isSecret = Arrays.copyOf(isSecret, 2 * count);
        }
        held[count] = next;
        isSecret[count] = false;
        count++;
    }

    private void give(int length, ByteArrayOutputStream out) {
        for (int i = 0; i < length; i++) {
            if (!isSecret[i]) {
                out.write(held[i]);
            } else if (!maskedLast) {
                out.writeBytes(MASK);
            }
            maskedLast = isSecret[i];
        }
        System.arraycopy(held, length, held, 0, count - length);
        System.arraycopy(isSecret, length, isSecret, 0, count - length);
        count -= length;
    }

    /** The beginning of a secret. */
    private static final class Node {
        private final int depth;
        private final Map<Byte, Node> next = new HashMap<>();
        private Node fallback = this;

        /** The length of the longest secret that ends here; 0 when none does. */
        private int longest;

        Node(int depth) {
            this.depth = depth;
        }

        Node follow(byte step) {
            for (Node node = this; ; node = node.fallback) {
                Node child = node.next.get(step);
                if (child != null) {
                    return child;
                }
                if (node.depth == 0) {
                    return node;
                }
            }
        }
    }
}
