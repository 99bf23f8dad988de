package io.jinliu.payment.unionpay;

import io.jinliu.payment.security.CallbackRefused.Reason;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * Whether UnionPay said it. Each message brings the certificate it is signed with; that one is believed only if it is the
 * configured one, or that one signed it for UnionPay, and only while it is valid.
 */
final class UnionpaySeal {

    private final X509Certificate configured;
    private final String gatewayName;
    private final Clock clock;

    UnionpaySeal(X509Certificate configured, String gatewayName, Clock clock) {
        this.configured = configured;
        this.gatewayName = gatewayName;
        this.clock = clock;
    }

    static UnionpaySeal of(UnionpaySettings settings, Clock clock) {
        var configured = UnionpayPem.certificate(settings.gatewayCertificateFile());
        return new UnionpaySeal(configured, settings.gatewayName(), clock);
    }

    /** What keeps us from believing it; empty if UnionPay said it. */
    Optional<Reason> objection(UnionpayFields told) {
        var signature = told.field(UnionpayFields.SIGNATURE);
        var certificate = told.field("signPubKeyCert");
        if (signature.isEmpty() || certificate.isEmpty()) {
            return Optional.of(Reason.UNSIGNED);
        }
        var key = UnionpayPem.certificate(certificate.get()).flatMap(this::believed);
        if (key.isEmpty()) {
            return Optional.of(Reason.UNKNOWN_KEY);
        }
        return ours(told) && UnionpaySignature.verifies(key.get(), told.signedText(), signature.get())
                ? Optional.empty()
                : Optional.of(Reason.FORGED);
    }

    /** Signed by the method and in the version that we verify. */
    private static boolean ours(UnionpayFields told) {
        return told.says("version", "5.1.0") && told.says("signMethod", "01");
    }

    private Optional<PublicKey> believed(X509Certificate certificate) {
        return (certificate.equals(configured) || isIssued(certificate)) && isValid(certificate)
                ? Optional.of(certificate.getPublicKey())
                : Optional.empty();
    }

    private boolean isValid(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
            return true;
        } catch (CertificateException outOfTime) {
            return false;
        }
    }

    /** The authority that signs UnionPay's certificate signs every merchant's too: only the name tells them apart. */
    private boolean isIssued(X509Certificate certificate) {
        if (!names(certificate).contains(gatewayName)) {
            return false;
        }
        try {
            certificate.verify(configured.getPublicKey());
            return certificate.getIssuerX500Principal().equals(configured.getSubjectX500Principal())
                    && isValid(configured);
        } catch (GeneralSecurityException anothers) {
            return false;
        }
    }

    /** The parts of its common name, which authorities in China join by {@code @}. */
    private static List<String> names(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .flatMap(
                                    part -> Stream.of(part.getValue().toString().split("@", -1)))
                            .toList();
        } catch (InvalidNameException malformed) {
            return List.of();
        }
    }
}
