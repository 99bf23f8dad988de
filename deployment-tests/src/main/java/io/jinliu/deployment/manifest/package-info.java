/** Rendered Kubernetes objects, and what belongs together among them. */
@NullMarked
package io.jinliu.deployment.manifest;

import org.jspecify.annotations.NullMarked;
