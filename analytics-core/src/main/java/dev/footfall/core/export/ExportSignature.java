package dev.footfall.core.export;

import dev.footfall.export.ExportJob;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves that an address was made here, for this export, by whoever knows its secret. */
public final class ExportSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private ExportSignature() {}

    /** Over tenant, id, format and expiry. */
    public static String of(ExportJob job) {
        String tenant = job.tenant().id();
        // With its length in front no two jobs have the same text.
        String signed = tenant.length() + ":" + tenant + ":" + job.id() + ":"
                + job.request().format() + ":" + job.expiresAt().toEpochMilli();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(job.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** In a time that tells nothing. */
    public static boolean isOf(ExportJob job, String signature) {
        return MessageDigest.isEqual(
                of(job).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}
