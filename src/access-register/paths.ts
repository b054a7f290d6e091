/** Where the access register is. */
export const registerPath = '/access-register'
