package dev.footfall.servlet.audience;

import dev.footfall.event.Text;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Pattern;

/** The order of ids: those that are numbers first, by their value, then all others by their code points. */
final class IdOrder implements Comparator<String> {

    static final Comparator<String> INSTANCE = new IdOrder();

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,127}");

    private IdOrder() {}

    @Override
    public int compare(String one, String other) {
        boolean isNumber = NUMBER.matcher(one).matches();
        boolean isOtherNumber = NUMBER.matcher(other).matches();
        if (isNumber && isOtherNumber) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return isNumber == isOtherNumber ? Text.BY_CODE_POINT.compare(one, other) : isNumber ? -1 : 1;
    }
}
