/**
 * Folders that appear whole or not at all, whatever happens to the process. {@link id.sigi.app.job.folder.OutputFolder} is the door: work
 * goes on in a hidden sibling, and the last step moves it into place. Hidden and temporary folders are held by a lock that the operating
 * system takes back when their process dies, so that the next run knows what is left over and clears it away; a file of the people who went
 * through disclosure control is as open as the user's mask lets it be, and everything else is its owner's alone. It must not know what lies
 * in a folder.
 */
package id.sigi.app.job.folder;
