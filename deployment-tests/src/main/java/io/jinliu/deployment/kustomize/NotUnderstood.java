package io.jinliu.deployment.kustomize;

/** Something of Kustomize that our renderer does not know: it says so instead of rendering something else. */
public final class NotUnderstood extends RuntimeException {

    NotUnderstood(String sentence) {
        super(sentence);
    }
}
