package dev.footfall.servlet.video;

import dev.footfall.core.export.ExportSignature;
import dev.footfall.export.ExportJob;
import dev.footfall.servlet.http.QueryString;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Where files are fetched: an address that needs no token, since it is signed.
 *
 * @param mountPrefix what stands before the paths of the APIs
 */
record ExportAddress(String mountPrefix) {

    static final String EXPIRES = "expires";
    static final String SIGNATURE = "signature";

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Under the scheme, host and port that the host takes the request to have come to. */
    String of(HttpServletRequest request, ExportJob job) {
        return origin(request) + request.getContextPath() + mountPrefix + "/analytics/export/" + job.id() + "/download?"
                + EXPIRES + "=" + expires(job) + "&" + SIGNATURE + "=" + ExportSignature.of(job);
    }

    private static String origin(HttpServletRequest request) {
        String host = request.getServerName();
        boolean isBareIpv6 = host.indexOf(':') >= 0 && !host.startsWith("[");
        int port = request.getServerPort();
        boolean isUsual = port <= 0 || port == (request.getScheme().equals("https") ? HTTPS : HTTP);
        return request.getScheme() + "://" + (isBareIpv6 ? "[" + host + "]" : host) + (isUsual ? "" : ":" + port);
    }

    /** Whether an address says of this export what we said. */
    static boolean isOf(ExportJob job, QueryString query) {
        String signature = query.single(SIGNATURE);
        return expires(job).equals(query.single(EXPIRES)) && signature != null && ExportSignature.isOf(job, signature);
    }

    private static String expires(ExportJob job) {
        return Long.toString(job.expiresAt().getEpochSecond());
    }
}
