package app.chatelaine.sandbox;

/**
 * What is remembered of a request that a stand-in answered.
 *
 * @param path without the query
 * @param withKey whether a key came with it; never the key
 * @param status of the answer; 0 where none came
 */
public record SeenRequest(String method, String path, boolean withKey, int status) {}
