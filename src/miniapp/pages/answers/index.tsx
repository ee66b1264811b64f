import { AnswersPage } from '../../features/ratings/answers-page'

export default function MyAnswersPage() {
  return <AnswersPage />
}
