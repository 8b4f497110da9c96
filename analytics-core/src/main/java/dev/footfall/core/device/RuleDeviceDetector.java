package dev.footfall.core.device;

import dev.footfall.device.ClientHints;
import dev.footfall.device.DetectedDevice;
import dev.footfall.device.DeviceDetector;
import dev.footfall.thirdparty.caffeine.cache.Cache;
import dev.footfall.thirdparty.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Tells devices by a few dozen rules and a list of robots, and remembers what it told of the latest few thousand
 * browsers. What a client hint says wins over the User-Agent, since browsers freeze the latter.
 *
 * <p>Known limits: an iPad that asks for desktop pages, as it does by default, says that it is a Mac and sends no
 * hints, so that it counts as a desktop. Of a User-Agent longer than {@value #MAX_LENGTH} characters only the start is
 * read.
 */
public final class RuleDeviceDetector implements DeviceDetector {

    static final int MAX_LENGTH = 512;
    private static final int REMEMBERED = 4096;

    private final DeviceRules rules;
    private final Cache<Question, DetectedDevice> answers;

    private RuleDeviceDetector(DeviceRules rules) {
        this.rules = rules;
        // Its housekeeping runs on the calling thread: the host's common pool is not ours to use.
        this.answers = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .executor(Runnable::run)
                .build();
    }

    /** With the list of robots and HTTP libraries that comes with this version. */
    public static RuleDeviceDetector standard() {
        return new RuleDeviceDetector(DeviceRules.standard());
    }

    @Override
    public DetectedDevice detect(@Nullable String userAgent, ClientHints hints) {
        if (userAgent == null) {
            return DetectedDevice.UNKNOWN;
        }
        Question question = new Question(cap(userAgent), Hints.of(hints));
        DetectedDevice known = answers.getIfPresent(question);
        if (known != null) {
            return known;
        }
        DetectedDevice device = rules.detect(question.userAgent(), question.hints());
        answers.put(question, device);
        return device;
    }

    /** Asked without the cache, to measure it. */
    DetectedDevice detectAnew(String userAgent, ClientHints hints) {
        return rules.detect(cap(userAgent), Hints.of(hints));
    }

    private static String cap(String userAgent) {
        return userAgent.length() <= MAX_LENGTH ? userAgent : userAgent.substring(0, MAX_LENGTH);
    }

    private record Question(String userAgent, Hints hints) {}
}
