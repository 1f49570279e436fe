package dateline.sink.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.sink.delivery.webhook.Poster;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes what is posted, and answers as it is told; 0: not at all. Thread-safe. */
final class FakePoster implements Poster {
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    /** What was posted. */
    record Post(URI url, Map<String, String> headers, byte[] body) {
        /** The signature that it should have, by the words of the Standard Webhooks specification. */
        String signature(String secret) throws Exception {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
            String signed =
                    headers.get("webhook-id") + "." + headers.get("webhook-timestamp") + "." + new String(body, UTF_8);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        }
    }

    void answers(Integer... next) {
        answers.addAll(List.of(next));
    }

    List<Post> posts() {
        return posts;
    }

    @Override
    public int post(URI url, Map<String, String> headers, byte[] body) throws IOException {
        posts.add(new Post(url, headers, body));
        Integer answer = answers.poll();
        if (answer != null && answer == 0) {
            throw new IOException("nobody answers at 10.0.0.1");
        }
        return answer == null ? 200 : answer;
    }
}
