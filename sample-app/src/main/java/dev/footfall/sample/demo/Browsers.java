package dev.footfall.sample.demo;

import dev.footfall.sample.demo.Person.Browser;
import java.util.List;

/** What invented visitors, and a few robots, look with. */
final class Browsers {

    private static final String WEBKIT = " AppleWebKit/537.36 (KHTML, like Gecko) ";
    private static final String SAFARI = " AppleWebKit/605.1.15 (KHTML, like Gecko) ";

    private static final List<String> DESKTOPS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64)" + WEBKIT + "Chrome/131.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64)" + WEBKIT + "Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)" + SAFARI + "Version/18.1 Safari/605.1.15",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0",
            "Mozilla/5.0 (X11; Linux x86_64)" + WEBKIT + "Chrome/131.0.0.0 Safari/537.36");

    private static final List<String> PHONES = List.of(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)" + SAFARI
                    + "Version/18.1 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Linux; Android 10; K)" + WEBKIT + "Chrome/131.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Linux; Android 14; SM-S918B)" + WEBKIT
                    + "SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0");

    private static final List<String> TABLETS = List.of(
            "Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X)" + SAFARI + "Version/17.6 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Linux; Android 13; SM-X906C)" + WEBKIT + "Chrome/131.0.0.0 Safari/537.36");

    private static final List<String> TELEVISIONS =
            List.of("Mozilla/5.0 (SMART-TV; LINUX; Tizen 7.0)" + WEBKIT + "94.0.4606.31/7.0 TV Safari/537.36");

    private static final List<String> ROBOTS = List.of(
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Mozilla/5.0" + WEBKIT + "(compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
            "Mozilla/5.0" + WEBKIT + "(compatible; GPTBot/1.2; +https://openai.com/gptbot)",
            "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)");

    /** What people of the shop carry along. */
    static final String PHONE = PHONES.get(0);

    /** What people of the shop sit at. */
    static final String DESKTOP = DESKTOPS.get(0);

    private Browsers() {}

    static Browser of(Dice dice) {
        return switch (dice.weighted(47, 42, 9, 2)) {
            case 0 -> new Browser(DESKTOPS.get(dice.zipf(DESKTOPS.size())), false);
            case 1 -> new Browser(PHONES.get(dice.zipf(PHONES.size())), true);
            case 2 -> new Browser(TABLETS.get(dice.zipf(TABLETS.size())), true);
            default -> new Browser(dice.any(TELEVISIONS), false);
        };
    }

    static String robot(Dice dice) {
        return ROBOTS.get(dice.zipf(ROBOTS.size()));
    }
}
