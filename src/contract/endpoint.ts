/** Taro and WeChat know no PATCH. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Shape {
  readonly params?: object
  readonly query?: object
  readonly body?: object
  readonly reply: object
}

/** A verb of the house: one name for the route, the service and the phone's call. `carries` exists in types only. */
export interface Endpoint<S extends Shape = Shape> {
  readonly method: Method
  readonly path: string
  /** One file as multipart/form-data: `form` in the field `photo`, `file` in the field `file`. */
  readonly sends: 'json' | 'form' | 'file'
  readonly carries?: S
}

/** The three makers, and what most paths name. */
export const get = <S extends Shape>(path: string): Endpoint<S> => ({
  method: 'GET',
  path,
  sends: 'json',
})
export const post = <S extends Shape>(path: string): Endpoint<S> => ({
  method: 'POST',
  path,
  sends: 'json',
})
export const put = <S extends Shape>(path: string): Endpoint<S> => ({
  method: 'PUT',
  path,
  sends: 'json',
})

/** CSV or XLSX. */
export const sendFile = <S extends Shape>(path: string): Endpoint<S> => ({
  method: 'POST',
  path,
  sends: 'file',
})

export interface ById {
  readonly id: string
}
