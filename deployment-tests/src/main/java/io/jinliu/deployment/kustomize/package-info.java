/** As much of Kustomize as our overlays use, so that they can be checked where no kubectl is. */
@NullMarked
package io.jinliu.deployment.kustomize;

import org.jspecify.annotations.NullMarked;
