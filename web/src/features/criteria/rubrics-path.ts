export const rubricsPath: string = '/criteria/rubrics'
