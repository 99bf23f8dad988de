@NullMarked
package io.jinliu.deployment.kustomize;

import org.jspecify.annotations.NullMarked;
