/** What an administrator does by hand to queues. */
export const administratorEvents = {
  "queueAction.suspendQueue": "An administrator suspends the queue to {nextHop} on {server}: nothing leaves it now.",
  "queueAction.resumeQueue":
    "An administrator resumes the queue to {nextHop} on {server}. What waits in it is tried at once.",
  "queueAction.retryQueue":
    "An administrator does not wait for the timer: {server} tries the queue to {nextHop} at once.",
  "queueAction.retryQueue.resubmit":
    "An administrator has {server} categorize anew whatever waits in the queue to {nextHop}.",
  "queueAction.suspendMessage": "An administrator suspends {copy} on {server}. The rest of its queue goes on.",
  "queueAction.resumeMessage": "An administrator resumes {copy} on {server}.",
  "queueAction.removeMessage": "An administrator removes {copy} from its queue on {server}. Nobody is told.",
  "queueAction.removeMessage.ndr":
    "An administrator removes {copy} from its queue on {server}, and has it reported to the sender.",
  "queueAction.none":
    "An administrator finds nothing of the kind on {server}: there is no such queue, or not in this state.",
  "enqueue.held": "{server} puts {copy} into {queue}, which an administrator holds. It stays there.",
  "resubmit.administrator": "{copyStart} goes back to the Submission queue of {server}, to be categorized anew.",
} as const;
