package org.onrecord.review;

/** By whom tasks are held that are asked for. */
public enum TaskHolder {
    ANYBODY,
    ME,
    NOBODY
}
